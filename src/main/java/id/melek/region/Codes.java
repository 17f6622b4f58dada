package id.melek.region;

import java.util.regex.Pattern;

/** What a Kemendagri code says by itself: 53 is a province, 53.10 a regency, 53.10.12 a district, 53.10.12.1001 a village. */
final class Codes {

    static final String NATION = "ID";

    private static final Pattern SHAPE = Pattern.compile("\\d\\d(\\.\\d\\d){0,2}|\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}");

    private Codes() {}

    static boolean wellFormed(String code) {
        return SHAPE.matcher(code).matches();
    }

    static RegionLevel level(String code) {
        var dots = (int) code.chars().filter(c -> c == '.').count();
        return code.equals(NATION) ? RegionLevel.NATION : RegionLevel.values()[dots + 1];
    }

    static String parent(String code) {
        var dot = code.lastIndexOf('.');
        return dot < 0 ? NATION : code.substring(0, dot);
    }

    /** Regencies from 71 on are cities; villages whose last part begins with 1 are kelurahan. */
    static String kind(String code) {
        return switch (level(code)) {
            case NATION, PROVINCE, DISTRICT -> "";
            case REGENCY -> code.charAt(3) >= '7' ? "kota" : "kabupaten";
            case VILLAGE -> code.charAt(9) == '1' ? "kelurahan" : "desa";
        };
    }
}
