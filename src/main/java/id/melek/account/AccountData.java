package id.melek.account;

import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The account itself, where its business is, and its key in the figures. The empty account that stays is {@link Accounts}' matter. */
@Service
@Transactional
class AccountData implements PersonalData {

    private final AccountRepository accounts;
    private final ResidenceRepository residences;
    private final KeyLinkRepository keys;
    private final Regions regions;
    private final Texts texts;
    private final JdbcTemplate jdbc;

    AccountData(
            AccountRepository accounts,
            ResidenceRepository residences,
            KeyLinkRepository keys,
            Regions regions,
            Texts texts,
            JdbcTemplate jdbc) {
        this.accounts = accounts;
        this.residences = residences;
        this.keys = keys;
        this.regions = regions;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "residence", "person_key", "invitation");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecords> about(Person who) {
        var account = accounts.findById(who.id()).map(found -> account(found, who)).stream()
                .toList();
        return List.of(new PersonalRecords("account", account), new PersonalRecords("villages", villages(who)));
    }

    private Map<String, Object> account(Account account, Person who) {
        return PersonalRecords.row(
                "name",
                account.name(),
                "contact",
                account.contact().map(Contact::forReading).orElse(null),
                "role",
                texts.get("account.role." + account.role(), who.language()),
                "language",
                texts.get("account.language." + who.language().getLanguage(), who.language()),
                "registered",
                account.registeredAt().orElse(null));
    }

    private List<Map<String, Object>> villages(Person who) {
        return jdbc.query(
                "select village_id, since from residence where account_id = ? order by since",
                (row, number) -> PersonalRecords.row(
                        "village",
                        nameOf(new RegionId(row.getInt("village_id"))),
                        "since",
                        row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                Uuids.bytes(who.id().value()));
    }

    private String nameOf(RegionId village) {
        return regions.path(village).stream()
                .filter(region -> region.level() != RegionLevel.NATION)
                .sorted(Comparator.comparing(Region::level).reversed())
                .map(Region::name)
                .collect(Collectors.joining(", "));
    }

    /** An invitation to the staff that nobody accepted names whom it was for. */
    @Override
    public void erase(Erasure erasure) {
        residences.deleteOf(erasure.account());
        keys.deleteOf(erasure.account());
        accounts.findById(erasure.account())
                .flatMap(Account::contact)
                .ifPresent(contact -> jdbc.update(
                        "delete from invitation where (phone = ? or email = ?) and accepted_at is null",
                        contact.value(),
                        contact.value()));
    }
}
