package id.melek.pack;

import id.melek.pack.ImportedFile.Format;
import id.melek.pack.Reason.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads Moodle's own XML (question/format/xml/format.php). There is no document type, nothing is fetched, and a file that is
 * broken anywhere is refused as a whole.
 */
final class MoodleXmlReader {

    private static final int DEEPEST = 20;
    private static final int LOOK = 4_000;
    private static final String ROOT = "quiz";

    private final ImportedFileBuilder file;
    private final Grades grades;
    private final ArrayDeque<XmlPart> open = new ArrayDeque<>();
    private @Nullable String category;

    private MoodleXmlReader(ImportedFileBuilder file, Grades grades) {
        this.file = file;
        this.grades = grades;
    }

    /** Other XML, and web pages, are for nobody. */
    static boolean isQuiz(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        var text = (start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start).stripLeading();
        return text.startsWith("<" + ROOT) || (text.startsWith("<?xml") && text.contains("<" + ROOT));
    }

    static ImportedFile read(byte[] bytes, Grades grades) {
        var file = new ImportedFileBuilder(new FileText.Reading.Sound("", "UTF-8", List.of()));
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            var refusal = new MoodleXmlReader(file, grades).readAll(xml);
            return refusal.map(ImportedFile::refused).orElseGet(() -> file.build(Format.MOODLE_XML));
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNumber(), 1);
            return ImportedFile.refused(Reason.of(Kind.BROKEN_XML, line));
        }
    }

    private static XMLInputFactory factory() {
        var factory = SvgCheck.factory();
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Why the file is refused as a whole; empty where it is not. */
    private Optional<Reason> readAll(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            var refusal = switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> Kind.XML_ENTITIES;
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words(xml.getText());
                default -> null;
            };
            if (refusal != null) {
                return Optional.of(Reason.of(refusal, xml.getLocation().getLineNumber()));
            }
        }
        return Optional.empty();
    }

    private @Nullable Kind begin(XMLStreamReader xml) {
        if (open.size() >= DEEPEST) {
            return Kind.BROKEN_XML;
        }
        if (open.isEmpty() && !xml.getLocalName().equals(ROOT)) {
            return Kind.XML;
        }
        var part = new XmlPart(xml.getLocalName(), xml.getLocation().getLineNumber());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            part.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if (open.size() > 1) {
            open.element().add(part);
        }
        open.push(part);
        return null;
    }

    private @Nullable Kind words(String words) {
        var part = open.peek();
        if (part != null && !part.name.equals("file")) {
            part.append(words);
        }
        return null;
    }

    private @Nullable Kind end() {
        var part = open.pop();
        if (open.size() == 1 && part.name.equals("question")) {
            question(part);
        }
        return null;
    }

    private void question(XmlPart part) {
        if (part.attribute("type").equals("category")) {
            category = part.words("category").replaceFirst("^\\$\\w+\\$/(?:top/)?", "");
            return;
        }
        var name = part.words("name").isEmpty() ? part.words("questiontext") : part.words("name");
        if (file.hasRoom(part.line, name)) {
            var notes = new BlockNotes();
            var question = new MoodleXmlQuestion(part, category, grades, notes).read();
            file.add(part.line, name, notes.isRefused() ? Optional.empty() : question, notes);
        }
    }
}
