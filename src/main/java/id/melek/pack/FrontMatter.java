package id.melek.pack;

/**
 * The head of a lesson, between two lines of three hyphens.
 *
 * @param body the Markdown below it
 * @param linesBefore how many lines of the file stand before the body
 */
record FrontMatter(YamlMap yaml, String body, int linesBefore) {

    private static final String FENCE = "---\n";

    static FrontMatter split(String text, FileFaults faults) {
        var end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            faults.add(FaultKind.FRONT_MATTER.of());
            return new FrontMatter(YamlMap.none(faults), text, 0);
        }
        var bodyStart = end + 1 + FENCE.length();
        var head = text.substring(FENCE.length(), Math.max(end, FENCE.length()));
        return new FrontMatter(
                YamlMap.parse(head, 1, faults), text.substring(bodyStart), SourceText.lineOf(text, bodyStart) - 1);
    }
}
