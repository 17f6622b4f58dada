package id.melek.account;

import id.melek.account.Attempts.Way;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in with a phone number or e-mail address and a PIN or password, and changing these. */
@Service
public class SignIns {

    private final AccountRepository accounts;
    private final Attempts attempts;
    private final Secrets secrets;
    private final TransactionOperations transaction;

    SignIns(AccountRepository accounts, Attempts attempts, Secrets secrets, TransactionOperations transaction) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    /** An unknown name, a wrong secret and ended access look the same, and take the same time. */
    public SignInResult signIn(String name, String secret) {
        var contact = Contact.parse(name);
        var tried = contact.map(Contact::value).orElse(name.strip().toLowerCase(Locale.ROOT));
        var wait = attempts.take(Way.SIGN_IN, tried);
        if (wait.isPresent()) {
            return new SignInResult.TryLater(wait.get());
        }
        var account =
                contact.flatMap(known -> accounts.byContact(known.value())).filter(Account::isOpen);
        if (!secrets.matches(secret, account.flatMap(Account::secretHash))) {
            return new SignInResult.Refused();
        }
        attempts.giveBack(Way.SIGN_IN, tried);
        return new SignInResult.Welcome(account.orElseThrow().id());
    }

    /** A new PIN or password; it signs the person out everywhere, here too. */
    public ChangeResult changeSecret(Person who, String present, String wanted) {
        var problem = SecretRules.problemWith(wanted, contactOf(who), who.role());
        if (problem.isPresent()) {
            return new ChangeResult.Invalid(problem.get());
        }
        return objection(who, present).orElseGet(() -> change(who, account -> account.useSecret(secrets.hash(wanted))));
    }

    /** A new phone number or e-mail address to sign in with, in place of the old one. */
    public ChangeResult changeContact(Person who, String present, String wanted) {
        var contact = Contact.parse(wanted);
        if (contact.isEmpty()) {
            return new ChangeResult.Invalid(Accounts.contactProblem(wanted));
        }
        return objection(who, present)
                .orElseGet(() -> isOthers(contact.get(), who)
                        ? new ChangeResult.Taken()
                        : change(who, account -> account.useContact(contact.get())));
    }

    private boolean isOthers(Contact contact, Person who) {
        return accounts.byContact(contact.value())
                .filter(account -> !account.id().equals(who.id()))
                .isPresent();
    }

    /** What this person signs in with. */
    public Contact contactOf(Person who) {
        return accounts.findById(who.id()).flatMap(Account::contact).orElseThrow();
    }

    /** Whoever holds an open session still has to know the PIN, and may guess it no more often than at the door. */
    Optional<ChangeResult> objection(Person who, String present) {
        var name = contactOf(who).value();
        var wait = attempts.take(Way.SIGN_IN, name);
        if (wait.isPresent()) {
            return Optional.of(new ChangeResult.TryLater(wait.get()));
        }
        if (!secrets.matches(present, accounts.findById(who.id()).flatMap(Account::secretHash))) {
            return Optional.of(new ChangeResult.WrongSecret());
        }
        attempts.giveBack(Way.SIGN_IN, name);
        return Optional.empty();
    }

    private ChangeResult change(Person who, Consumer<Account> change) {
        try {
            transaction.executeWithoutResult(tx -> change.accept(open(who)));
            return new ChangeResult.Changed();
        } catch (DataIntegrityViolationException takenMeanwhile) {
            return new ChangeResult.Taken();
        }
    }

    private Account open(Person who) {
        return accounts.lock(who.id()).filter(Account::isOpen).orElseThrow();
    }
}
