package id.melek.pack;

/**
 * A piece of a GIFT file.
 *
 * @param text as it reads where the piece is no mark but plain text; of a comment, what follows the slashes
 */
record GiftToken(Kind kind, String text, int line) {

    enum Kind {
        /** Plain text of one line at most, escapes resolved; a tab or the end of the line is a blank. */
        TEXT,
        /** {@code =} */
        EQUALS,
        /** {@code ~} */
        TILDE,
        /** {@code #} */
        HASH,
        /** {@code ####} */
        GENERAL,
        /** <code>{</code> */
        OPEN,
        /** <code>}</code> */
        CLOSE,
        /** {@code ::} */
        NAME,
        /** {@code *}: any answer, where an answer is expected */
        STAR,
        /** A line that begins with {@code //}. */
        COMMENT,
        /** A line that begins with {@code $CATEGORY:}. */
        CATEGORY,
        /** Empty lines: the end of a question. */
        GAP,
        END
    }
}
