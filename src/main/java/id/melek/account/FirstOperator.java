package id.melek.account;

import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Somebody has to be able to sign in first: without any operator, one is made and the password printed this once. */
@Component
class FirstOperator implements ApplicationRunner {

    private static final Contact CONTACT = new Contact(Contact.Kind.EMAIL, "operator@localhost");

    private final AccountRepository accounts;
    private final Secrets secrets;
    private final Installation installation;
    private final Clock clock;

    FirstOperator(AccountRepository accounts, Secrets secrets, Installation installation, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.isMadeUp() || !accounts.operators().isEmpty()) {
            return;
        }
        var password = Tokens.next().substring(0, 16);
        try {
            accounts.saveAndFlush(operator(password));
            print(password);
        } catch (DataIntegrityViolationException anotherNodeWasFaster) {
            // Its console has the password.
        }
    }

    private Account operator(String password) {
        var operator =
                Account.staff(Accounts.newId(), Role.OPERATOR, null, "Operator", Locale.of("id"), clock.instant());
        operator.signsInWith(CONTACT, secrets.hash(password));
        return operator;
    }

    /** On the console, not in the log: logs are kept and sent around. */
    private static void print(String password) {
        System.out.printf("""

                The first operator signs in with   %s
                and the password                   %s
                It is shown this once. Change it under "Saya" after signing in.
                """, CONTACT.value(), password);
    }
}
