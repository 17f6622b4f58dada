package id.melek.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Surprises: the reader gets words, the log gets the rest. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("Could not show {}", event.getLocation().getPath(), parameter.getException());
        say("shell.error");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
