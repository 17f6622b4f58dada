package id.melek.account;

import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the people whom tests are about, the way people come to be here. */
@Component
public class People {

    public static final String PIN = "271828";
    public static final String PASSWORD = "tenun ikat biru";

    private final Regions regions;
    private final Accounts accounts;
    private final AccountRepository repository;
    private final Secrets secrets;

    People(Regions regions, Accounts accounts, AccountRepository repository, Secrets secrets) {
        this.regions = regions;
        this.accounts = accounts;
        this.repository = repository;
        this.secrets = secrets;
    }

    /** A village in Kabupaten Manggarai. */
    public RegionId golo() {
        return region("53.10.06.2008");
    }

    /** Another one there, less rural. */
    public RegionId waeBelang() {
        return region("53.10.03.1005");
    }

    public RegionId nusaTenggaraTimur() {
        return region("53");
    }

    private RegionId region(String code) {
        return regions.byCode(code).orElseThrow().id();
    }

    /** A number that no other test uses. */
    public static String number() {
        return "0812%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    public static Registration form(String name, String contact, RegionId village) {
        return new Registration(name, contact, PIN, village, false, Consents.VERSION, Locale.of("id"));
    }

    public Person learner(String name, RegionId village) {
        return learner(name, number(), village);
    }

    public Person learner(String name, String contact, RegionId village) {
        return switch (accounts.register(form(name, contact, village))) {
            case RegistrationResult.Registered done ->
                accounts.person(done.account()).orElseThrow();
            case RegistrationResult.Taken() -> throw new AssertionError("Taken");
            case RegistrationResult.Invalid wrong -> throw new AssertionError(wrong.toString());
            case RegistrationResult.TryLater later -> throw new AssertionError(later.toString());
        };
    }

    public Person trainer(String name) {
        return staff(name, Role.TRAINER, null);
    }

    public Person manager(String name, RegionId scope) {
        return staff(name, Role.MANAGER, scope);
    }

    /** One who can be reached by e-mail. */
    public Person manager(String name, String email, RegionId scope) {
        return staff(name, Role.MANAGER, scope, email);
    }

    public Person operator(String name) {
        return staff(name, Role.OPERATOR, null);
    }

    private Person staff(String name, Role role, @Nullable RegionId scope) {
        return staff(name, role, scope, number());
    }

    private Person staff(String name, Role role, @Nullable RegionId scope, String contact) {
        var account = Account.staff(Accounts.newId(), role, scope, name, Locale.of("id"), Instant.now());
        account.signsInWith(Contact.parse(contact).orElseThrow(), secrets.hash(PASSWORD));
        return repository.saveAndFlush(account).person();
    }
}
