package id.melek.pack;

import java.util.List;

/**
 * What was read of a GIFT file.
 *
 * @param categories lines with {@code $CATEGORY:}, which hold for the questions below them
 */
record GiftFile(List<GiftQuestion> questions, List<GiftQuestion.Comment> categories) {}
