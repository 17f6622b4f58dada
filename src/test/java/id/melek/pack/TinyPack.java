package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small sound pack on disk, to be spoilt one file at a time. */
final class TinyPack {

    static final String FIRST = "01-why-sell-online";
    static final String LAST = "02-first-order";

    static final String COURSE = """
            number: 7
            track: selling
            level: beginner
            licence: CC-BY-SA-4.0
            authors: [Budi, Melek]
            competences:
              digcomp: ["2.1", "4.1"]
              kominfo: [skills, safety]
            prerequisites: []
            valid_as_of: 2026-11-21
            review_by: 2027-11-21
            id:
              title: Jualan pertama
              summary: "Dari katalog: sampai pesanan pertama."
              outcomes:
                - Membuat katalog
                - Melayani pesanan
            en:
              title: The first sale
              summary: From a catalogue to the first order.
              outcomes:
                - Make a catalogue
                - Serve an order
            """;

    static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180">
              <title>Etalase</title>
              <rect width="320" height="180" fill="#f6f0e4"/>
            </svg>
            """;

    static final String PRACTICE = """
            // [id:why]
            ::Mengapa::Mengapa berjualan daring?{
            =Pembeli lebih banyak#Betul, pembeli datang dari mana saja.
            ~Supaya terlihat modern#Itu bukan alasan utama.
            ####Pembeli ada di mana-mana.
            }

            // [id:true-or-not]
            ::Benar::Toko harus punya komputer.{FALSE#Ponsel saja cukup.#Betul, ponsel cukup.####Ponsel cukup.}
            """;

    static final String GRADED = """
            // [id:order]
            ::Pesanan::Apa yang dicatat pada pesanan? Pilih semua.{
            ~%50%Nama pembeli
            ~%50%Alamat
            ~%-50%Ukuran sepatu penjual
            ####Nama dan alamat.
            }

            // [id:word]
            ::Istilah::Daftar barang dengan harga disebut ...{=katalog =%50%daftar ####Katalog.}

            // [id:price]
            ::Harga::Modal Rp40.000, untung Rp10.000. Berapa harga jualnya?{#50000:0 ####Modal ditambah untung.}
            """;

    static final String QUIZ = """
            test:
              pass_mark: 70
              attempts: 0
            """;

    private final Path folder;

    private TinyPack(Path folder) {
        this.folder = folder;
    }

    static TinyPack in(Path parent) {
        return named(parent, "first-sale");
    }

    static TinyPack named(Path parent, String slug) {
        var pack =
                new TinyPack(parent.resolve(slug)).with("course.yaml", COURSE).with("media/stall.svg", SVG);
        for (var language : List.of("id", "en")) {
            pack.with(language + "/" + FIRST + "/lesson.md", lesson("Mengapa daring", 4))
                    .with(language + "/" + FIRST + "/practice.gift", PRACTICE)
                    .with(language + "/" + LAST + "/lesson.md", lesson("Pesanan pertama", 6))
                    .with(language + "/" + LAST + "/test.gift", GRADED);
        }
        return pack.with("id/" + LAST + "/quiz.yaml", QUIZ);
    }

    static String lesson(String title, int minutes) {
        return lesson(
                title, minutes, "## Mulai\n\nSari berjualan kain.\n\n![Lapak kain Sari](../../media/stall.svg)\n");
    }

    static String lesson(String title, int minutes, String body) {
        return "---\ntitle: " + title + "\nminutes: " + minutes + "\n---\n" + body;
    }

    TinyPack with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    TinyPack with(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In both languages. */
    TinyPack withLesson(String body) {
        return with("id/" + FIRST + "/lesson.md", lesson("Mengapa daring", 4, body))
                .with("en/" + FIRST + "/lesson.md", lesson("Why online", 4, body));
    }

    TinyPack replacing(String file, String old, String replacement) {
        try {
            var text = Files.readString(folder.resolve(file));
            assertThat(text).contains(old);
            return with(file, text.replace(old, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TinyPack without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path file(String file) {
        return folder.resolve(file);
    }

    CoursePack sound() {
        assertThat(faults()).isEmpty();
        return ((PackReading.Sound) Packs.read(folder)).pack();
    }

    /** As an author sees them: {@code file:line: message}. */
    List<String> faults() {
        return switch (Packs.read(folder)) {
            case PackReading.Sound ignored -> List.of();
            case PackReading.Faulty(var faults) ->
                faults.stream().map(Fault::toString).toList();
        };
    }
}
