package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A printed report, as its readers find numbers in it. */
record Printed(String text) {

    Printed(byte[] pdf) throws IOException {
        this(LastMonth.text(pdf));
    }

    /** The first numbers that stand in a row behind a name. */
    List<Integer> after(String name, int count) {
        var found = Pattern.compile(Pattern.quote(name) + "((?: [\\d.]+){" + count + "})(?: |$)")
                .matcher(text);
        assertThat(found.find()).as(name).isTrue();
        return Stream.of(found.group(1).strip().split(" "))
                .map(number -> Integer.valueOf(number.replace(".", "")))
                .toList();
    }
}
