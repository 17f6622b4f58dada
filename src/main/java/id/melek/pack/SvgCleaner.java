package id.melek.pack;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a drawing anew with nothing but what {@link SvgCheck} lets through: the editor's own notes, code, links, filters and
 * whatever comes from outside are left out. A drawing that is sound stays as it came, byte for byte.
 */
final class SvgCleaner {

    private static final Set<String> UNWRAPPED = Set.of("a", "switch");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,9})?)(?:px)?");

    private final XMLStreamReader xml;
    private final XMLStreamWriter out;
    private final Set<String> known;
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder style = new StringBuilder();
    private boolean isRoot = true;
    private boolean inStyle;

    /** @param known what may be referred to */
    private SvgCleaner(String text, StringWriter sink, Set<String> known) throws XMLStreamException {
        this.xml = SvgCheck.factory().createXMLStreamReader(new StringReader(text));
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(sink);
        this.known = known;
    }

    /** What is no drawing at all stays as it came: the check names what is wrong. */
    static byte[] clean(byte[] bytes) {
        var faults = new FaultList();
        SvgCheck.check(bytes, faults.of(""));
        var text = faults.isEmpty() ? null : SourceText.decode(bytes, new FaultList().of(""));
        if (text == null) {
            return bytes;
        }
        try {
            // what is left out in the first round may not be referred to in the second
            var first = new SvgCleaner(text, new StringWriter(), Set.of());
            first.write();
            var sink = new StringWriter();
            new SvgCleaner(text, sink, first.ids).write();
            return sink.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            return bytes;
        }
    }

    private void write() throws XMLStreamException {
        var left = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> left = left > 0 || !start() ? left + 1 : 0;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (left == 0) {
                        end();
                    }
                    left = Math.max(0, left - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (left == 0) {
                        characters();
                    }
                }
                default -> {}
            }
        }
        out.flush();
    }

    /** False where the element is left out with all that is in it. */
    private boolean start() throws XMLStreamException {
        var name = xml.getLocalName();
        if (!SvgCheck.SVG.equals(xml.getNamespaceURI()) || inStyle) {
            return false;
        }
        if (UNWRAPPED.contains(name)) {
            out.writeStartElement("g");
            return true;
        }
        if (!SvgCheck.SHAPES.contains(name)) {
            return false;
        }
        inStyle = name.equals("style");
        out.writeStartElement(name);
        if (isRoot) {
            root();
        }
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            attribute(i);
        }
        return true;
    }

    private void root() throws XMLStreamException {
        isRoot = false;
        out.writeDefaultNamespace(SvgCheck.SVG);
        var width = pixels("width");
        var height = pixels("height");
        if (xml.getAttributeValue(null, "viewBox") == null && width != null && height != null) {
            out.writeAttribute("viewBox", "0 0 " + width + " " + height);
        }
    }

    private @Nullable String pixels(String side) {
        var value = xml.getAttributeValue(null, side);
        var length = LENGTH.matcher(value == null ? "" : value.strip());
        return length.matches() ? length.group(1) : null;
    }

    private void attribute(int i) throws XMLStreamException {
        var space = xml.getAttributeNamespace(i);
        var name = xml.getAttributeLocalName(i);
        var value = xml.getAttributeValue(i);
        var isPlain = space == null || space.isEmpty();
        if (name.equals("href") && (isPlain || space.equals(SvgCheck.XLINK))) {
            if (value.startsWith("#") && known.contains(value.substring(1))) {
                out.writeAttribute("href", value);
            }
        } else if (isPlain && !name.regionMatches(true, 0, "on", 0, 2) && isHarmless(value)) {
            if (name.equals("id")) {
                ids.add(value);
            }
            out.writeAttribute(name, value);
        }
    }

    private boolean isHarmless(String css) {
        var read = SvgStyle.of(css);
        return !read.isSuspect() && known.containsAll(read.references());
    }

    private void characters() throws XMLStreamException {
        if (inStyle) {
            style.append(xml.getText());
        } else {
            out.writeCharacters(xml.getText());
        }
    }

    private void end() throws XMLStreamException {
        if (inStyle && isHarmless(style.toString())) {
            out.writeCharacters(style.toString());
        }
        style.setLength(0);
        inStyle = false;
        out.writeEndElement();
    }
}
