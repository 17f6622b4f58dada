package id.melek.participation;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the quality of the data: the one pass over everybody, at night. */
@Service
@Transactional
class QualityCounting {

    /** How long a month can still change without anybody being surprised. */
    static final Duration LATE = Duration.ofDays(30);

    static final int MONTHS = 6;

    private final QualityRepository repository;
    private final Clock clock;

    QualityCounting(QualityRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    boolean neverCounted() {
        return repository.countedAt().isEmpty();
    }

    void countAgain() {
        repository.countAgain(clock.instant(), firstMonth(clock), LATE);
    }

    static YearMonth firstMonth(Clock clock) {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC)).minusMonths(MONTHS);
    }
}
