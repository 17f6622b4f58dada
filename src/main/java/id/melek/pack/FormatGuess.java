package id.melek.pack;

import id.melek.pack.ImportedFile.Format;

/** Tells Aiken from GIFT by what stands at the beginning of lines. */
final class FormatGuess {

    private int answers;
    private int options;
    private int braces;
    private int names;

    private FormatGuess() {}

    static Format of(String name, String text) {
        var guess = new FormatGuess();
        for (var from = 0; from < text.length(); ) {
            var end = text.indexOf('\n', from);
            var to = end < 0 ? text.length() : end;
            guess.count(Blanks.trim(text.substring(from, to)));
            from = to + 1;
        }
        return guess.isAiken(name.endsWith(".gift")) ? Format.AIKEN : Format.GIFT;
    }

    private void count(String line) {
        answers += line.startsWith(AikenFileReader.ANSWER) ? 1 : 0;
        options += AikenFileReader.isOption(line) ? 1 : 0;
        names += line.startsWith("::") || line.startsWith(GiftBlocks.CATEGORY) ? 1 : 0;
        braces += hasBrace(line) ? 1 : 0;
    }

    private static boolean hasBrace(String line) {
        var brace = line.startsWith("//") ? -1 : line.indexOf('{');
        return brace == 0 || (brace > 0 && line.charAt(brace - 1) != '\\');
    }

    private boolean isAiken(boolean isCalledGift) {
        if (braces == 0 && names == 0) {
            return options >= 2 || (answers > 0 && options > 0);
        }
        return !isCalledGift && options >= 2 && answers > braces + names;
    }
}
