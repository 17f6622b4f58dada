package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where learners live, as far as reviewing their work needs it. */
@Component
class Homes {

    private final Accounts accounts;
    private final Regions regions;

    Homes(Accounts accounts, Regions regions) {
        this.accounts = accounts;
        this.regions = regions;
    }

    /** Of the learner's province; staff, who may take courses too, live in the capital's. */
    ZoneId zoneOf(AccountId learner) {
        return zoneOf(villageOf(learner));
    }

    ZoneId zoneOf(Optional<RegionId> village) {
        return regions.zoneOf(village.orElse(RegionId.NATION));
    }

    /** Of the learner's business, today; empty for staff. */
    Optional<RegionId> villageOf(AccountId learner) {
        return accounts.findVillageOf(learner);
    }

    LocalDate day(Instant instant, AccountId learner) {
        return LocalDate.ofInstant(instant, zoneOf(learner));
    }

    /** Village and province, no more. */
    String place(RegionId village) {
        return regions.path(village).reversed().stream()
                .filter(region -> region.level() == RegionLevel.VILLAGE || region.level() == RegionLevel.PROVINCE)
                .map(Region::name)
                .collect(Collectors.joining(", "));
    }
}
