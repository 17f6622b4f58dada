package id.melek.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class OncePerRequestTest {

    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void isAskedOnceInARequestAndAgainInTheNext() {
        beginRequest();
        assertThat(answer()).isEqualTo(1);
        assertThat(answer()).isEqualTo(1);

        beginRequest();
        assertThat(answer()).isEqualTo(2);
    }

    @Test
    void isAskedAgainAfterAChange() {
        beginRequest();
        answer();
        OncePerRequest.forget("how often");
        assertThat(answer()).isEqualTo(2);
    }

    @Test
    void isAskedEachTimeOutsideOfARequest() {
        answer();
        assertThat(answer()).isEqualTo(2);
    }

    private int answer() {
        return OncePerRequest.answer("how often", asked::incrementAndGet);
    }

    private static void beginRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
