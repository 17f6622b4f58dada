package id.melek.pack;

import id.melek.pack.ImportedFile.Accepted;
import id.melek.pack.Reason.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks question files: a line of JSON for each. */
final class QuestionsCheck {

    /** Exit codes: all questions can be brought in, some cannot, a file is not there. */
    static final int SOUND = 0;

    static final int REJECTED = 1;
    static final int NO_FILE = 2;

    private static final JsonMapper JSON = new JsonMapper();

    private QuestionsCheck() {}

    /** @return the exit code for the shell */
    static int run(List<Path> files, Grades grades, PrintWriter out) {
        var exitCode = SOUND;
        for (var file : files) {
            var read = read(file, grades);
            out.println(line(file, read));
            exitCode = Math.max(exitCode, exitCode(read));
        }
        out.flush();
        return exitCode;
    }

    private static ImportedFile read(Path file, Grades grades) {
        if (!Files.exists(file)) {
            return ImportedFile.refused(Reason.of(Kind.NO_FILE));
        }
        if (Files.isDirectory(file)) {
            return ImportedFile.refused(Reason.of(Kind.FOLDER));
        }
        try (var content = Files.newInputStream(file)) {
            var bytes = content.readNBytes(QuestionFiles.MOST_BYTES + 1);
            return QuestionFiles.read(file.toString(), bytes, grades);
        } catch (IOException e) {
            return ImportedFile.refused(Reason.of(Kind.UNREADABLE_FILE));
        }
    }

    private static int exitCode(ImportedFile read) {
        if (read.rejected().isEmpty()) {
            return SOUND;
        }
        return read.rejected().getFirst().reason().kind() == Kind.NO_FILE ? NO_FILE : REJECTED;
    }

    private static String line(Path file, ImportedFile read) {
        var line = JSON.createObjectNode();
        line.put("file", file.toString());
        line.put("format", read.format().map(QuestionsCheck::word).orElse(null));
        line.put("encoding", read.encoding().orElse(null));
        var accepted = line.putObject("accepted");
        types(read).forEach(accepted::put);
        var rejected = line.putArray("rejected");
        read.rejected().forEach(no -> said(rejected.addObject(), no.line(), no.text(), "reason", no.reason()));
        var remarks = line.putArray("remarks");
        read.remarks().forEach(note -> said(remarks.addObject(), note.line(), note.text(), "remark", note.reason()));
        return line.toString();
    }

    private static String word(ImportedFile.Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> types(ImportedFile read) {
        return read.accepted().stream()
                .map(Accepted::question)
                .collect(Collectors.toMap(ImportedQuestion::type, _ -> 1, Integer::sum, TreeMap::new));
    }

    private static void said(ObjectNode entry, int line, String text, String name, Reason reason) {
        entry.put("line", line).put("text", text).put(name, EnglishTexts.say(reason));
    }
}
