package id.melek.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Provinces, regencies and cities of one tree by any of their names. */
final class AreaSearch {

    /** What people call provinces in speech and in the press, by the province's code. */
    private static final Map<String, List<String>> SHORT_NAMES = Map.ofEntries(
            Map.entry("12", List.of("Sumut")),
            Map.entry("13", List.of("Sumbar")),
            Map.entry("16", List.of("Sumsel")),
            Map.entry("19", List.of("Babel")),
            Map.entry("21", List.of("Kepri")),
            Map.entry("31", List.of("DKI", "Jakarta")),
            Map.entry("32", List.of("Jabar")),
            Map.entry("33", List.of("Jateng")),
            Map.entry("34", List.of("DIY", "Yogyakarta", "Jogjakarta")),
            Map.entry("35", List.of("Jatim")),
            Map.entry("52", List.of("NTB")),
            Map.entry("53", List.of("NTT")),
            Map.entry("61", List.of("Kalbar")),
            Map.entry("62", List.of("Kalteng")),
            Map.entry("63", List.of("Kalsel")),
            Map.entry("64", List.of("Kaltim")),
            Map.entry("65", List.of("Kaltara")),
            Map.entry("71", List.of("Sulut")),
            Map.entry("72", List.of("Sulteng")),
            Map.entry("73", List.of("Sulsel")),
            Map.entry("74", List.of("Sultra")),
            Map.entry("76", List.of("Sulbar")),
            Map.entry("82", List.of("Malut")));

    private final List<Region> areas = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final NameIndex index;

    AreaSearch(RegionTree tree) {
        for (var province : tree.children(RegionId.NATION)) {
            add(province, province.name());
            SHORT_NAMES.getOrDefault(province.code(), List.of()).forEach(name -> add(province, name));
        }
        for (var province : tree.children(RegionId.NATION)) {
            tree.children(province.id()).forEach(this::addRegency);
        }
        index = new NameIndex(names);
    }

    private void addRegency(Region regency) {
        add(regency, regency.name());
        add(regency, regency.name().replaceFirst("^(Kabupaten|Kota)( Administrasi)? ", ""));
    }

    private void add(Region area, String name) {
        areas.add(area);
        names.add(name);
    }

    List<Region> search(String text, int limit) {
        var typed = Typed.of(text);
        var found = new LinkedHashMap<Region, Integer>();
        for (var i = 0; i < areas.size(); i++) {
            found.merge(areas.get(i), grade(i, typed), Math::min);
        }
        return found.entrySet().stream()
                .filter(area -> area.getValue() < NameIndex.NONE)
                .sorted(Map.Entry.<Region, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(
                                Comparator.comparing(Region::level).thenComparing(Region::name))))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int grade(int i, Typed typed) {
        var grade = index.grade(i, typed);
        return grade >= NameIndex.NONE ? index.near(i, typed) : grade;
    }
}
