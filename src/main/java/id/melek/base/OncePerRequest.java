package id.melek.base;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Answers that hold for as long as one request takes: what many parts of a page ask is asked of the database once. */
public final class OncePerRequest {

    private OncePerRequest() {}

    /** The answer given before in this request; outside of one, and after {@link #forget}, a new one. */
    @SuppressWarnings("unchecked")
    public static <T> T answer(String question, Supplier<T> source) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return source.get();
        }
        var known = request.getAttribute(question, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return (T) known;
        }
        var answer = source.get();
        request.setAttribute(question, answer, RequestAttributes.SCOPE_REQUEST);
        return answer;
    }

    /** What was known has changed in this very request. */
    public static void forget(String question) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(question, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
