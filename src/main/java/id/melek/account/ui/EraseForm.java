package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.account.AccountPaths;
import id.melek.account.ChangeResult;
import id.melek.account.MyData;
import id.melek.account.Person;
import id.melek.base.ui.Choices;
import java.time.Clock;
import java.util.List;

/** Asks once more, and erases: here, and on this phone what waits there. */
class EraseForm extends Composite<Form> {

    /** Whatever the phone's stores hold that names the account; what belongs to others on the same phone stays. */
    private static final String FORGET = """
            const leave = () => location.replace(new URL($1, document.baseURI));
            setTimeout(leave, 4000);
            for (const memory of [localStorage, sessionStorage]) {
              Object.keys(memory).filter(k => (k + memory[k]).includes($0)).forEach(k => memory.removeItem(k));
            }
            const open = indexedDB.open('melek');
            open.onupgradeneeded = () => open.transaction.abort();
            open.onerror = leave;
            open.onsuccess = () => {
              const shelves = [...open.result.objectStoreNames];
              const change = open.result.transaction(shelves, 'readwrite', { durability: 'strict' });
              change.oncomplete = change.onabort = leave;
              shelves.forEach(shelf => change.objectStore(shelf).openCursor().onsuccess = event => {
                const cursor = event.target.result;
                if (cursor) {
                  if (JSON.stringify([cursor.key, cursor.value]).includes($0)) cursor.delete();
                  cursor.continue();
                }
              });
            };
            """;

    private enum Certificates {
        STAY,
        GO
    }

    private final MyData myData;
    private final Person who;
    private final Clock clock;
    private final Choices<Certificates> certificates;
    private final SecretAsk secret = SecretAsk.present("secret");
    private final Notice notice = new Notice();

    EraseForm(MyData myData, Person who, Clock clock) {
        this.myData = myData;
        this.who = who;
        this.clock = clock;
        certificates = Choices.one(
                getTranslation("mydata.erase.choice"),
                List.of(Certificates.values()),
                choice -> getTranslation("mydata.erase.choice." + choice));
        certificates.setVisible(myData.hasCertificates(who));
        certificates.onChange(chosen -> certificates.complain(null));
        var send = new NativeButton(getTranslation("mydata.erase.send"));
        send.addClassNames("wide", "for-good");
        getContent().add(certificates, secret, notice, send);
    }

    @Override
    protected Form initContent() {
        return new Form(this::erase);
    }

    private void erase() {
        notice.hush();
        secret.complain(null);
        if (certificates.isVisible() && certificates.chosen().isEmpty()) {
            certificates.complain("mydata.erase.choice.open");
            return;
        }
        switch (myData.erase(who, secret.value(), certificates.chosen().contains(Certificates.STAY))) {
            case ChangeResult.Changed() ->
                getElement().executeJs(FORGET, who.id().value().toString(), AccountPaths.GOODBYE);
            case ChangeResult.WrongSecret() -> secret.complain("account.problem.wrong-secret");
            case ChangeResult.TryLater(var from) -> notice.say(Waits.text(this, from, clock.instant()));
            case ChangeResult.Invalid(var problem) -> notice.say(getTranslation(problem));
            case ChangeResult.Taken() -> throw new IllegalStateException("Erasing takes nothing");
        }
    }
}
