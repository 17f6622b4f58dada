package id.melek.authoring;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Message;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.Staff;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read which draft, what they are called, and how they are told. */
@Component
class Readers {

    private final ReadingRepository readings;
    private final Staff staff;
    private final Accounts accounts;
    private final Messages messages;

    Readers(ReadingRepository readings, Staff staff, Accounts accounts, Messages messages) {
        this.readings = readings;
        this.staff = staff;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Every trainer whose access has not ended and who wrote nothing in it. */
    List<AccountId> of(UUID draft) {
        var writers = writers(draft);
        return staff.trainers().stream()
                .filter(trainer -> !writers.contains(trainer))
                .toList();
    }

    Set<AccountId> writers(UUID draft) {
        return readings.writers(draft);
    }

    /** Also of whoever's access has ended; empty for nobody. */
    String name(@Nullable AccountId who) {
        return who == null ? "" : names(Set.of(who)).getOrDefault(who, "");
    }

    Map<AccountId, String> names(Collection<AccountId> authors) {
        return accounts.authors(authors);
    }

    /** But not whoever did it. */
    void tell(Collection<AccountId> whom, Person by, String what, List<String> arguments, String path, String once) {
        var message = new Message(Message.Kind.COURSE, "authoring.told." + what, arguments, path, once);
        whom.stream().distinct().filter(who -> !who.equals(by.id())).forEach(who -> messages.tell(who, message));
    }
}
