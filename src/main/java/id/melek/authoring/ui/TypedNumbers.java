package id.melek.authoring.ui;

import java.util.regex.Pattern;

/** Numbers as trainers type them, in the way that a question file has them: {@code Rp 50.000} is {@code 50000}. */
final class TypedNumbers {

    private static final Pattern THOUSANDS =
            Pattern.compile("(?<![0-9.,])([1-9][0-9]{0,2})((?:\\.[0-9]{3})+)(?![0-9.])");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]),([0-9])");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:\\.\\.+|sampai|s/d|to|–)\\s*");

    private TypedNumbers() {}

    static String plain(String typed) {
        var bare = typed.replaceAll("(?i)rp\\.?\\s*", "").strip();
        var parts = BETWEEN.matcher(bare).replaceAll(" .. ");
        var whole = THOUSANDS
                .matcher(parts)
                .replaceAll(found -> found.group(1) + found.group(2).replace(".", ""));
        return DECIMAL.matcher(whole).replaceAll("$1.$2").replace(" .. ", "..");
    }
}
