package id.melek.pack;

import java.io.StringReader;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Lets through drawings that can do nothing but be looked at: known shapes, no code, no links, nothing from outside.
 * What is not known to be harmless is a fault.
 */
final class SvgCheck {

    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "marker",
            "style");
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]{1,7}(?:\\.[0-9]{0,9})?|\\.[0-9]{1,9})");

    private final FileFaults faults;
    private final XMLStreamReader xml;
    private final SvgReferences references;
    private final StringBuilder style = new StringBuilder();
    private boolean inStyle;
    private @Nullable Size size;

    private SvgCheck(XMLStreamReader xml, FileFaults faults) {
        this.xml = xml;
        this.faults = faults;
        this.references = new SvgReferences(faults);
    }

    /** The size of the picture, from its viewBox. */
    static Size check(byte[] bytes, FileFaults faults) {
        var text = SourceText.decode(bytes, faults);
        if (text == null) {
            return Size.NONE;
        }
        try {
            var check = new SvgCheck(factory().createXMLStreamReader(new StringReader(text)), faults);
            check.readAll();
            return check.size == null ? Size.NONE : check.size;
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNumber(), 1);
            faults.add(line, FaultKind.NO_XML.of(firstLine(e)));
            return Size.NONE;
        }
    }

    /** Knows no document type and fetches nothing. */
    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static String firstLine(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf('\n') + 1).replace("Message: ", "");
    }

    private void readAll() throws XMLStreamException {
        var encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            fault(FaultKind.ENCODING.of(encoding));
        }
        while (xml.hasNext()) {
            read(xml.next());
        }
        references.finish();
    }

    private void read(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> element();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.DTD -> fault(FaultKind.DOCTYPE.of());
            case XMLStreamConstants.ENTITY_REFERENCE -> fault(FaultKind.ENTITY.of());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> fault(FaultKind.INSTRUCTION.of());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
            default -> {}
        }
    }

    private void element() {
        var name = xml.getLocalName();
        if (inStyle) {
            fault(FaultKind.ELEMENT_IN_STYLE.of());
        }
        inStyle = name.equals("style");
        if (size == null) {
            root(name);
        }
        if (!SVG.equals(xml.getNamespaceURI())) {
            fault(FaultKind.NOT_SVG.of(name, SVG));
        } else if (!SHAPES.contains(name)) {
            fault(FaultKind.NOT_A_SHAPE.of(name));
        }
        references.open(id());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            attribute(i);
        }
    }

    private void characters() {
        if (inStyle) {
            style.append(xml.getText());
        }
    }

    private void end() {
        if (inStyle) {
            style(style.toString());
            style.setLength(0);
        }
        inStyle = false;
        references.close();
    }

    private void root(String name) {
        if (!name.equals("svg")) {
            fault(FaultKind.NO_SVG.of(name));
        }
        var viewBox = xml.getAttributeValue(null, "viewBox");
        var parts = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+", 5);
        if (parts.length == 4
                && Arrays.stream(parts).allMatch(part -> NUMBER.matcher(part).matches())) {
            size = new Size(pixels(parts[2]), pixels(parts[3]));
        } else {
            fault(FaultKind.NO_VIEWBOX.of());
            size = Size.NONE;
        }
    }

    private static int pixels(String number) {
        return (int) Math.ceil(Double.parseDouble(number));
    }

    private @Nullable String id() {
        return xml.getAttributeValue(null, "id");
    }

    private void attribute(int i) {
        var space = xml.getAttributeNamespace(i);
        var name = xml.getAttributeLocalName(i);
        var value = xml.getAttributeValue(i);
        if (name.equals("href") && (space == null || space.isEmpty() || space.equals(XLINK))) {
            href(value);
        } else if (space != null && !space.isEmpty() && !(space.equals(XML) && !name.equals("base"))) {
            fault(FaultKind.ATTRIBUTE.of(xml.getAttributePrefix(i), name));
        } else if (name.regionMatches(true, 0, "on", 0, 2)) {
            fault(FaultKind.RUNS_CODE.of(name));
        } else if (!name.startsWith("aria-")) {
            style(value);
        }
    }

    private void href(String target) {
        if (target.startsWith("#")) {
            references.to(target.substring(1));
        } else {
            fault(FaultKind.POINTS_OUTSIDE.of(Quoted.text(target)));
        }
    }

    /** Any value can be a style: backslashes hide words in CSS, and url(...) fetches. */
    private void style(String value) {
        var css = SvgStyle.of(value);
        if (css.isSuspect()) {
            fault(FaultKind.STYLE_LOADS.of(Quoted.text(value)));
        }
        css.references().forEach(references::to);
    }

    private void fault(FaultText what) {
        faults.add(Math.max(xml.getLocation().getLineNumber(), 1), what);
    }
}
