package id.melek.learning.ui;

import com.vaadin.flow.component.html.Div;
import id.melek.base.ui.Asked;
import id.melek.base.ui.Choice;
import id.melek.learning.QueueAge;
import id.melek.learning.QueueFilter;
import id.melek.learning.QueuePage;
import id.melek.learning.QueuePage.Option;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** In which a trainer chooses what to see of the queue; each choice says how many there would be. */
class QueueFilterForm extends Div {

    private final Consumer<QueueFilter> chosen;
    private final Choice course = new Choice("queue-course");
    private final Choice province = new Choice("queue-province");
    private final Choice regency = new Choice("queue-regency");
    private final Choice age = new Choice("queue-age");
    private final Asked askedRegency;
    private QueueFilter filter = QueueFilter.NONE;

    QueueFilterForm(Consumer<QueueFilter> chosen) {
        this.chosen = chosen;
        this.askedRegency = asked("regency", regency);
        addClassNames("card", "queue-filter");
        add(asked("course", course), asked("province", province), askedRegency, asked("age", age));
        choosing(course, value -> filter.ofCourse(value));
        choosing(province, value -> filter.in(value));
        choosing(regency, value -> filter.in(value));
        choosing(age, value -> filter.aged(QueueAge.of(value).orElse(QueueAge.ANY)));
    }

    private Asked asked(String key, Choice field) {
        return new Asked(getTranslation("learning.queue." + key), field, "");
    }

    private void choosing(Choice field, Function<String, QueueFilter> change) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(change.apply(event.getValue()));
            }
        });
    }

    void show(QueueFilter wanted, QueuePage page) {
        filter = wanted;
        fill(course, "", "learning.queue.any-course", page.courses(), wanted.course());
        fill(province, "", "learning.queue.any-province", page.provinces(), page.province());
        fill(regency, page.province(), "learning.queue.any-regency", page.regencies(), page.regency());
        askedRegency.setVisible(!page.province().isEmpty());
        fillAges(page);
    }

    private void fill(Choice field, String any, String anyText, List<Option> options, String value) {
        field.clearOptions();
        field.option(any, getTranslation(anyText));
        options.forEach(option ->
                field.option(option.value(), getTranslation("learning.queue.option", option.title(), option.count())));
        field.choose(value.isEmpty() ? any : value);
    }

    private void fillAges(QueuePage page) {
        age.clearOptions();
        page.ages()
                .forEach((one, count) -> age.option(
                        one.key(),
                        getTranslation("learning.queue.option", getTranslation("learning.queue.age." + one), count)));
        age.choose(filter.age().key());
    }
}
