package id.melek;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Several applications live in one JVM of tests, and the last one made keeps who is signed in: it has to be the one under test. */
class OneApplicationAtATime extends AbstractTestExecutionListener {

    /** Before anything signs somebody in. */
    @Override
    public int getOrder() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        var security = test.getApplicationContext().getBean(SecurityContextHolderStrategy.class);
        SecurityContextHolder.setContextHolderStrategy(security);
    }
}
