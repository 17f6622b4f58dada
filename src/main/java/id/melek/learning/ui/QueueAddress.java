package id.melek.learning.ui;

import com.vaadin.flow.router.QueryParameters;
import id.melek.learning.QueueAge;
import id.melek.learning.QueueFilter;
import java.util.LinkedHashMap;

/** What a trainer wants to see of the queue, in the address line: it goes along to each task and back. */
final class QueueAddress {

    private static final String COURSE = "course";
    private static final String REGION = "region";
    private static final String AGE = "age";

    private QueueAddress() {}

    static QueueFilter read(QueryParameters parameters) {
        return new QueueFilter(
                parameters.getSingleParameter(COURSE).orElse(""),
                parameters.getSingleParameter(REGION).orElse(""),
                parameters.getSingleParameter(AGE).flatMap(QueueAge::of).orElse(QueueAge.ANY));
    }

    static QueryParameters write(QueueFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(COURSE, filter.course());
        parameters.put(REGION, filter.region());
        parameters.put(AGE, filter.age() == QueueAge.ANY ? "" : filter.age().key());
        parameters.values().removeIf(String::isEmpty);
        return QueryParameters.simple(parameters);
    }

    static String path(String page, QueueFilter filter) {
        return filter.isNone() ? page : page + "?" + write(filter).getQueryString();
    }
}
