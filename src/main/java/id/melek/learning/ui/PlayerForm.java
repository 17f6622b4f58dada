package id.melek.learning.ui;

import id.melek.assessment.FormSheet;
import id.melek.assessment.FormStanding.State;
import id.melek.assessment.PhoneQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A form in the shape of {@code frontend/player/melek-form.ts}. */
record PlayerForm(
        UUID run,
        String track,
        String moment,
        String lang,
        boolean closed,
        List<PhoneQuestion> items,
        Map<String, List<String>> answers,
        String then) {

    static PlayerForm of(FormSheet sheet, String then) {
        var standing = sheet.standing();
        return new PlayerForm(
                sheet.run(),
                standing.track(),
                standing.moment().name().toLowerCase(Locale.ROOT),
                sheet.language(),
                !standing.is(State.OPEN),
                sheet.items(),
                sheet.answers(),
                then);
    }
}
