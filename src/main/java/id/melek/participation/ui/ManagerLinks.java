package id.melek.participation.ui;

import com.vaadin.flow.component.html.Nav;
import id.melek.base.ui.PageLink;
import id.melek.participation.FigurePaths;

/** What a manager does beside reading figures. */
class ManagerLinks extends Nav {

    ManagerLinks() {
        addClassName("period-bar");
        setAriaLabel(getTranslation("participation.more"));
        add(
                new PageLink(FigurePaths.TARGETS, getTranslation("participation.target.title")),
                new PageLink(FigurePaths.BUSINESS_COUNTS, getTranslation("participation.counts.title")));
        add(new PageLink(FigurePaths.REPORTS, getTranslation("participation.edition.title")));
        add(new PageLink(FigurePaths.DATA_ACCESS, getTranslation("participation.access.title")));
        add(new PageLink(FigurePaths.QUALITY, getTranslation("participation.quality.title")));
    }
}
