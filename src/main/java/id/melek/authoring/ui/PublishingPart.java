package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.DraftStanding;
import id.melek.authoring.DraftState;
import id.melek.authoring.HandOverResult;
import id.melek.authoring.History;
import id.melek.authoring.PublishResult;
import id.melek.authoring.Readings;
import id.melek.authoring.Releases;
import id.melek.base.Moments;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CoursePaths;
import java.util.List;

/** The way of a draft from its author's desk past a reader to the learners: where it stands, and the next step. */
class PublishingPart extends Section {

    private static final int LONGEST_NOTE = 500;

    private final Readings readings;
    private final Releases releases;
    private final History history;
    private final SignedIn signedIn;
    private final DraftOutline draft;
    private final FaultsPart faults;
    private final LooseEnds loose;
    private final Paragraph complaint = new Paragraph();

    PublishingPart(
            Readings readings,
            Releases releases,
            History history,
            SignedIn signedIn,
            DraftOutline draft,
            FaultsPart faults,
            LooseEnds loose) {
        this.readings = readings;
        this.releases = releases;
        this.history = history;
        this.signedIn = signedIn;
        this.draft = draft;
        this.faults = faults;
        this.loose = loose;
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        addClassName("publishing");
        show();
    }

    private void show() {
        removeAll();
        complaint.setText("");
        readings.standing(signedIn.require(), draft.id()).ifPresent(this::show);
    }

    private void show(DraftStanding standing) {
        add(new H2(getTranslation("authoring.way")), state(standing));
        showDifference();
        showWords(standing);
        add(new RemarkList(standing.remarks(), draft.lessons(), remark -> {
            readings.settle(signedIn.require(), draft.id(), remark);
            show();
        }));
        switch (standing.state()) {
            case WRITING -> showWriting(standing);
            case IN_REVIEW -> showInReview(standing);
            case APPROVED ->
                add(call("authoring.publish", () -> tell(releases.publish(signedIn.require(), draft.id()))));
        }
        add(complaint);
    }

    /** What learners would get, and whether that undoes what was published meanwhile. */
    private void showDifference() {
        if (!draft.isPublished()) {
            return;
        }
        if (history.isOvertaken(signedIn.require(), draft.id())) {
            var warning = new Paragraph(getTranslation("authoring.overtaken"));
            warning.addClassName("notice");
            add(warning);
        }
        var difference = new NativeDetails(getTranslation("authoring.difference.open"));
        difference.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                history.ofDraft(signedIn.require(), draft.id())
                        .ifPresent(found -> difference.setContent(new DifferencePart(found)));
            }
        });
        add(difference);
    }

    private Paragraph state(DraftStanding standing) {
        var words = new Paragraph(stateWords(standing));
        words.addClassNames("notice", "state");
        words.getElement().setAttribute("role", "status");
        return words;
    }

    private String stateWords(DraftStanding standing) {
        if (standing.changedSinceApproval()) {
            return getTranslation("authoring.way.changed");
        }
        if (standing.state() == DraftState.WRITING && !standing.hasReader()) {
            return getTranslation("authoring.way.alone");
        }
        var key = "authoring.way." + standing.state();
        return standing.reading()
                .map(reading -> getTranslation(
                        returned(reading) ? "authoring.way.returned" : key,
                        reading.handedOverBy(),
                        Moments.text(reading.handedOverAt(), getLocale()),
                        reading.reader()))
                .orElseGet(() -> getTranslation("authoring.way.first"));
    }

    private static boolean returned(DraftStanding.Reading reading) {
        return reading.outcome()
                .filter(outcome -> outcome == DraftStanding.Outcome.RETURNED)
                .isPresent();
    }

    private void showWords(DraftStanding standing) {
        standing.reading().filter(reading -> !reading.words().isEmpty()).ifPresent(reading -> {
            var words = new Paragraph(reading.words());
            words.addClassNames("typed", "card");
            add(words);
        });
    }

    private void showWriting(DraftStanding standing) {
        var note = new WordsField(
                "note",
                getTranslation("authoring.note"),
                getTranslation(draft.isPublished() ? "authoring.note.hint" : "authoring.note.hint.new"),
                LONGEST_NOTE);
        var user = signedIn.require();
        var step = standing.hasReader()
                ? call("authoring.hand-over", () -> tell(readings.handOver(user, draft.id(), note.words())))
                : call("authoring.publish-alone", () -> tell(releases.publishUnread(user, draft.id(), note.words())));
        add(note, step);
    }

    private void showInReview(DraftStanding standing) {
        if (standing.mayRead()) {
            add(PageLink.call(DraftPaths.reading(draft.id()), getTranslation("authoring.read")));
        }
        if (isWriter(standing)) {
            var back = new NativeButton(getTranslation("authoring.take-back"), click -> {
                readings.takeBack(signedIn.require(), draft.id());
                show();
            });
            back.addClassName("secondary");
            add(back);
        }
    }

    private static boolean isWriter(DraftStanding standing) {
        return !standing.mayRead();
    }

    private Component call(String text, Runnable action) {
        var button = new NativeButton(getTranslation(text), click -> {
            complaint.setText("");
            faults.show(List.of());
            loose.before(action);
        });
        button.addClassName("call");
        return new Div(button);
    }

    private void tell(HandOverResult result) {
        switch (result) {
            case HandOverResult.HandedOver(var readers) -> show();
            case HandOverResult.Faulty(var found) -> faults.show(draft.id(), found);
            case HandOverResult.NoteMissing() -> complaint.setText(getTranslation("authoring.note.missing"));
            case HandOverResult.NoteTooLong(var most) -> complaint.setText(getTranslation("authoring.too-long", most));
            case HandOverResult.NoReader() -> complaint.setText(getTranslation("authoring.no-reader"));
            case HandOverResult.NotThere() -> getUI().ifPresent(ui -> ui.navigate(DraftPaths.WORKSHOP));
        }
    }

    private void tell(PublishResult result) {
        switch (result) {
            case PublishResult.Published(var slug) -> getUI().ifPresent(ui -> ui.navigate(CoursePaths.course(slug)));
            case PublishResult.Faulty(var found) -> faults.show(draft.id(), found);
            case PublishResult.Unread() -> {
                show();
                complaint.setText(getTranslation("authoring.unread"));
            }
            case PublishResult.Overtaken() ->
                add(new OvertakenPart(() -> releases.goOnFromNewest(signedIn.require(), draft.id())));
            case PublishResult.NotThere() -> getUI().ifPresent(ui -> ui.navigate(DraftPaths.WORKSHOP));
        }
    }
}
