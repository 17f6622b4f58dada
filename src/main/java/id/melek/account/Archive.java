package id.melek.account;

import id.melek.base.Moments;
import id.melek.base.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The archive of one person's data: files are written as they come, the page and the JSON at the end. */
class Archive {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String LOOK = """
            body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #2b2622; background: #fffdf8; }
            h1, h2 { line-height: 1.2; } h2 { margin-top: 2.5rem; }
            .rows { overflow-x: auto; } table { border-collapse: collapse; }
            th, td { padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #dccfb8; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            """;

    private final Person who;
    private final Texts texts;
    private final Instant now;
    private final ZipOutputStream zip;
    private final List<PersonalRecords> all = new ArrayList<>();

    Archive(Person who, Texts texts, Instant now, OutputStream out) {
        this.who = who;
        this.texts = texts;
        this.now = now;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Lets go of the files at once: photos of a year are more than fits into memory. */
    void add(PersonalRecords records) throws IOException {
        for (var file : records.files()) {
            entry("files/" + file.name(), file.content());
        }
        all.add(new PersonalRecords(records.name(), records.rows()));
    }

    void finish() throws IOException {
        entry("index.html", page().outerHtml().getBytes(StandardCharsets.UTF_8));
        entry("data.json", JSON.writeValueAsBytes(data()));
        zip.finish();
    }

    private void entry(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("takenAt", now);
        all.forEach(records -> data.put(records.name(), records.rows()));
        return data;
    }

    private Document page() {
        var page = Document.createShell("");
        page.outputSettings().charset(StandardCharsets.UTF_8);
        page.select("html").attr("lang", who.language().getLanguage());
        page.head().appendElement("meta").attr("charset", "UTF-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("style").appendChild(new DataNode(LOOK));
        page.title(say("mydata.archive.title", who.name()));
        page.body().appendElement("h1").text(page.title());
        page.body().appendElement("p").text(say("mydata.archive.lead", read(now)));
        page.body().appendElement("p").text(say("mydata.archive.figures"));
        all.forEach(records -> show(records, page.body()));
        return page;
    }

    private void show(PersonalRecords records, Element body) {
        body.appendElement("h2").text(say("mydata." + records.name()));
        if (records.rows().isEmpty()) {
            body.appendElement("p").text(say("mydata.nothing"));
            return;
        }
        var table = body.appendElement("div").addClass("rows").appendElement("table");
        var fields = fields(records);
        var head = table.appendElement("thead").appendElement("tr");
        fields.forEach(field ->
                head.appendElement("th").attr("scope", "col").text(say("mydata." + records.name() + "." + field)));
        var rows = table.appendElement("tbody");
        records.rows().forEach(row -> show(row, fields, rows.appendElement("tr")));
    }

    private static Set<String> fields(PersonalRecords records) {
        return records.rows().stream()
                .flatMap(row -> row.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void show(Map<String, Object> row, Set<String> fields, Element line) {
        fields.forEach(field -> line.appendElement("td").text(read(row.get(field))));
    }

    private String read(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant at -> Moments.text(at, who.language());
            case LocalDate day -> Moments.day(day, who.language());
            case Boolean yes -> say(yes ? "mydata.yes" : "mydata.no");
            case Collection<?> some -> some.stream().map(this::read).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private String say(String key, Object... parameters) {
        return texts.get(key, who.language(), parameters);
    }
}
