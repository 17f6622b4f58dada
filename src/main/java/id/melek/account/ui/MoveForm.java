package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.account.Accounts;
import id.melek.account.Person;
import id.melek.region.Regions;

/** The business is in another village from now on. */
class MoveForm extends Composite<Form> {

    private final Accounts accounts;
    private final Person who;
    private final Runnable onMove;
    private final VillageFinder village;

    MoveForm(Accounts accounts, Regions regions, Person who, Runnable onMove) {
        this.accounts = accounts;
        this.who = who;
        this.onMove = onMove;
        village = new VillageFinder(regions, getTranslation("account.me.move.where"));
        getContent().add(village, new NativeButton(getTranslation("account.me.move.send")));
    }

    @Override
    protected Form initContent() {
        return new Form(this::move);
    }

    private void move() {
        var chosen = village.chosen();
        if (chosen == null) {
            village.complain("account.problem.village");
        } else {
            accounts.moveTo(who, chosen);
            onMove.run();
        }
    }
}
