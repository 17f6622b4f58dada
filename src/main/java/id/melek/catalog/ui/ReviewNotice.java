package id.melek.catalog.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Tells those who look after content that a course is past its review date. Learners do not see it. */
public class ReviewNotice extends Paragraph {

    public ReviewNotice(LocalDate reviewBy) {
        var day = reviewBy.format(DateTimeFormatter.ofPattern("d MMMM yyyy", getLocale()));
        setText(getTranslation("catalog.review.due", day));
        addClassNames("notice", "review-notice");
        getElement().setAttribute("role", "note");
    }
}
