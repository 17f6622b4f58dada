package id.melek.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.AccountPaths;
import id.melek.account.Consents;
import id.melek.account.SignedIn;
import org.springframework.stereotype.Component;

/** Leads a learner whose consent is older than the text to the text, before anything of their own is shown or kept. */
@Component
class ConsentGuard implements VaadinServiceInitListener {

    private final Consents consents;
    private final SignedIn signedIn;

    ConsentGuard(Consents consents, SignedIn signedIn) {
        this.consents = consents;
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::check));
    }

    /** Pages for everybody stay open, so that nobody is locked out of the courses. */
    private void check(BeforeEnterEvent event) {
        var open = event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)
                || event.getNavigationTarget() == ConsentView.class;
        if (!open && signedIn.person().filter(consents::isMissing).isPresent()) {
            event.forwardTo(AccountPaths.CONSENT);
        }
    }
}
