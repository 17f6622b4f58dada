package id.melek.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why the application does not start. */
class DemoRefusedAnalyzer extends AbstractFailureAnalyzer<DemoRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start without --demo, or give the demonstration a data folder or database of its own (--data DIR).",
                cause);
    }
}
