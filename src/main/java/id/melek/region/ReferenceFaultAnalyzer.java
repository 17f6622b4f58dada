package id.melek.region;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, not in a stack trace, why the application cannot start without its reference data. */
final class ReferenceFaultAnalyzer extends AbstractFailureAnalyzer<ReferenceFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ReferenceFault cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start in the folder that holds 'content', or name that folder: --content DIR.",
                cause);
    }
}
