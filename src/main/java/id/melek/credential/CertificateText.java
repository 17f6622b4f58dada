package id.melek.credential;

import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a certificate says, in one language: the same on paper and on the page that verifies it. */
record CertificateText(String name, String course, List<String> outcomes, String time, String date, String code) {

    private static final int HOUR = 60;

    static CertificateText of(Certificate certificate, CourseOutline course, Texts texts, Locale language) {
        return new CertificateText(
                certificate.name(),
                course.title(),
                course.outcomes(),
                time(course.minutes(), texts, language),
                day(certificate.completedOn(), language),
                certificate.code().grouped());
    }

    /** Under an hour in steps of five minutes, above it in steps of half an hour. */
    static String time(int minutes, Texts texts, Locale language) {
        return minutes < HOUR
                ? texts.get("credential.time.minutes", language, Math.max(5, Math.round(minutes / 5.0) * 5))
                : texts.get("credential.time.hours", language, Math.round(minutes / 30.0) / 2.0);
    }

    static String day(LocalDate date, Locale language) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language));
    }
}
