package id.melek.region;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** How far the settlement estimate can be trusted, province by province. */
@Service
public class SettlementEstimate {

    private final Supplier<Map<String, EstimateError>> errors;

    SettlementEstimate(ReferenceFiles files) {
        errors = SingletonSupplier.of(files::estimateErrors);
    }

    /** Known for the nation and for provinces that BPS projected; those that were one province then share one error. */
    public Optional<EstimateError> errorOf(Region region) {
        return Optional.ofNullable(errors.get().get(region.code()));
    }

    /** Whether a province can stand in a ranking by settlement class: its error is known and not too large. */
    public boolean canBeRanked(Region province) {
        return errorOf(province).map(error -> !error.isTooLarge()).orElse(false);
    }
}
