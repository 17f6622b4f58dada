package id.melek.pack;

/** UTF-8 by hand, because a file may hold some bytes of another encoding among it. */
final class Utf8 {

    private Utf8() {}

    /** Everything fits, or most of what is not ASCII does: a paste from elsewhere does not change a file's encoding. */
    static boolean looksRight(byte[] bytes) {
        long right = 0;
        long wrong = 0;
        for (var i = 0; i < bytes.length; ) {
            var length = lengthAt(bytes, i);
            right += length > 1 ? 1 : 0;
            wrong += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return wrong == 0 || right > wrong;
    }

    /** Bytes of the character that begins here; 0 where none does. */
    static int lengthAt(byte[] bytes, int at) {
        var first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        var length = first >= 0xC2 && first < 0xE0
                ? 2
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (var i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return isSound(codePoint(bytes, at, length), length) ? length : 0;
    }

    private static boolean isSound(int codePoint, int length) {
        var least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return codePoint >= least
                && codePoint <= Character.MAX_CODE_POINT
                && (codePoint < 0xD800 || codePoint > 0xDFFF);
    }

    static int codePoint(byte[] bytes, int at, int length) {
        var codePoint = length == 1 ? bytes[at] : bytes[at] & (0xFF >> (length + 1));
        for (var i = 1; i < length; i++) {
            codePoint = codePoint << 6 | (bytes[at + i] & 0x3F);
        }
        return codePoint;
    }
}
