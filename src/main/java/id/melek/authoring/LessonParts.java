package id.melek.authoring;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a lesson's text is made of, read line by line, however unfinished it is.
 *
 * @param callOuts how many of each kind
 * @param items of lists
 */
record LessonParts(
        boolean hasTitle, Set<String> media, int headings, Map<String, Integer> callOuts, int items, int paragraphs) {

    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ ]*\\S");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(?s:.*?)\\R---(?:\\R|\\z)");
    private static final Pattern MEDIA = Pattern.compile("]\\(\\.\\./\\.\\./media/([a-z0-9.-]+)\\)");
    private static final Pattern CALL_OUT = Pattern.compile("^> ?\\[!(TIP|WARNING|EXAMPLE|TRY)]");
    private static final Pattern HEADING = Pattern.compile("^#{2,6} .*");
    private static final Pattern ITEM = Pattern.compile("^ *(?:[-*] |[0-9]+\\. ).*");
    private static final Pattern NO_PARAGRAPH = Pattern.compile("^(?:[#>|]|!\\[| *(?:[-*] |[0-9]+\\. )|  ).*");

    static LessonParts of(String markdown) {
        var text = markdown.replace("\r\n", "\n");
        var head = FRONT_MATTER.matcher(text);
        var hasHead = head.find();
        var body = hasHead ? text.substring(head.end()) : text;
        var media = new LinkedHashSet<String>();
        MEDIA.matcher(body).results().forEach(found -> media.add(found.group(1)));
        var callOuts = new TreeMap<String, Integer>();
        var headings = 0;
        var items = 0;
        var paragraphs = 0;
        var isAfterBlank = true;
        for (var line : body.split("\n")) {
            var callOut = CALL_OUT.matcher(line);
            if (callOut.find()) {
                callOuts.merge(callOut.group(1).toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
            headings += HEADING.matcher(line).matches() ? 1 : 0;
            items += ITEM.matcher(line).matches() ? 1 : 0;
            var isParagraph = !line.isBlank() && !NO_PARAGRAPH.matcher(line).matches();
            paragraphs += isParagraph && isAfterBlank ? 1 : 0;
            isAfterBlank = !isParagraph;
        }
        return new LessonParts(
                hasHead && TITLE.matcher(head.group()).find(), media, headings, callOuts, items, paragraphs);
    }
}
