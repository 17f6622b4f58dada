package id.melek.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.account.SignedIn;
import id.melek.base.ui.Asked;
import id.melek.base.ui.Tick;
import id.melek.base.ui.TickLabel;
import id.melek.learning.CannedRemark;
import id.melek.learning.CannedRemarks;
import id.melek.learning.CannedResult;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remarks to use again: put in by one tap, kept from what was just written, renamed and removed. */
class CannedPart extends Section {

    private final CannedRemarks canned;
    private final SignedIn signedIn;
    private final UUID handIn;
    private final RemarksBox remarks;
    private final Div choices = new Div();
    private final Div shelf = new Div();
    private final Input name = new Input();
    private final Asked askedName;
    private final Tick shared = new Tick("checkbox");
    private final Paragraph done = new Paragraph();

    CannedPart(CannedRemarks canned, SignedIn signedIn, UUID handIn, RemarksBox remarks) {
        this.canned = canned;
        this.signedIn = signedIn;
        this.handIn = handIn;
        this.remarks = remarks;
        name.setId("canned-name");
        askedName =
                new Asked(getTranslation("learning.canned.name"), name, getTranslation("learning.canned.name.hint"));
        done.getElement().setAttribute("role", "status");
        addClassName("canned");
        add(new H3(getTranslation("learning.canned.title")), choices, keeping(), shelf);
        refresh();
    }

    private NativeDetails keeping() {
        var keep = new NativeButton(getTranslation("learning.canned.keep"), click -> keep());
        keep.addClassName("secondary");
        var form = new Div(askedName, new TickLabel(shared, getTranslation("learning.canned.share")), keep, done);
        form.addClassName("form");
        return new NativeDetails(getTranslation("learning.canned.keep.title"), form);
    }

    private void keep() {
        var result = canned.keep(signedIn.require(), handIn, name.getValue(), remarks.getValue(), shared.getValue());
        askedName.complain(problem(result));
        done.setText(
                result instanceof CannedResult.Kept ? getTranslation("learning.canned.kept", name.getValue()) : "");
        if (result instanceof CannedResult.Kept) {
            name.clear();
            shared.clear();
            refresh();
        }
    }

    private @Nullable String problem(CannedResult result) {
        return switch (result) {
            case CannedResult.Kept() -> null;
            case CannedResult.NameMissing() -> getTranslation("learning.canned.problem.name");
            case CannedResult.WordsMissing() -> getTranslation("learning.canned.problem.words");
            case CannedResult.NameTooLong(var most) -> getTranslation("learning.canned.problem.name-long", most);
            case CannedResult.WordsTooLong(var most) -> getTranslation("learning.canned.problem.long", most);
            case CannedResult.There(var there) -> getTranslation("learning.canned.problem.there", there);
            case CannedResult.TooMany(var most) -> getTranslation("learning.canned.problem.many", most);
            case CannedResult.Gone() -> getTranslation("learning.canned.problem.gone");
        };
    }

    private void refresh() {
        var all = canned.at(signedIn.require(), handIn);
        choices.removeAll();
        shelf.removeAll();
        choices.add(all.isEmpty() ? new Paragraph(getTranslation("learning.canned.none")) : buttons(all));
        if (!all.isEmpty()) {
            shelf.add(new NativeDetails(getTranslation("learning.canned.tidy"), rows(all)));
        }
    }

    private UnorderedList buttons(List<CannedRemark> all) {
        var list = new UnorderedList();
        list.addClassName("canned-list");
        all.forEach(one -> list.add(new ListItem(button(one))));
        return list;
    }

    private NativeButton button(CannedRemark one) {
        var button = new NativeButton(
                one.isShared() ? getTranslation("learning.canned.shared", one.name()) : one.name(),
                click -> remarks.putIn(one.words()));
        button.addClassName("secondary");
        button.setTitle(one.words());
        return button;
    }

    private UnorderedList rows(List<CannedRemark> all) {
        var list = new UnorderedList();
        list.addClassName("canned-rows");
        all.forEach(one -> list.add(row(one)));
        return list;
    }

    private ListItem row(CannedRemark one) {
        var newName = new Input();
        newName.setId("canned-" + one.id());
        newName.setValue(one.name());
        var asked = new Asked(getTranslation("learning.canned.new-name"), newName, "");
        var rename = new NativeButton(getTranslation("learning.canned.rename"), click -> {
            var result = canned.rename(signedIn.require(), one.id(), newName.getValue());
            asked.complain(problem(result));
            if (result instanceof CannedResult.Kept) {
                refresh();
            }
        });
        rename.addClassName("secondary");
        var words = new Paragraph(one.words());
        words.addClassNames("typed", "hint");
        var actions = new Div(rename, removal(one));
        actions.addClassName("actions");
        return new ListItem(words, asked, actions);
    }

    private NativeButton removal(CannedRemark one) {
        var remove = new NativeButton(getTranslation("learning.canned.remove"), click -> {
            canned.remove(signedIn.require(), one.id());
            refresh();
        });
        remove.addClassName("link");
        remove.setAriaLabel(getTranslation("learning.canned.remove-this", one.name()));
        return remove;
    }
}
