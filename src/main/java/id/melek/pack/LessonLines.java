package id.melek.pack;

import org.commonmark.node.Node;

/**
 * Finds the line of the file that a piece of Markdown came from.
 *
 * @param before how many lines of the file stand before the Markdown
 */
record LessonLines(int before, FileFaults faults) {

    void fault(Node node, FaultText what) {
        faults.add(line(node), what);
    }

    int line(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return before + 1 + at.getSourceSpans().getFirst().getLineIndex();
            }
        }
        return before + 1;
    }
}
