package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.MediaShelf;
import id.melek.base.ui.PageLink;
import java.util.UUID;

/** One file of a draft's library: looked at or listened to, with the lessons that use it. */
class MediaCard extends Article {

    /** @param remove asked for by the author */
    MediaCard(UUID draft, MediaShelf.File file, Runnable remove) {
        addClassNames("card", "media-card");
        var about = new Div(new H3(file.name()), new Paragraph(weight(file)), uses(draft, file), tools(file, remove));
        getElement().appendChild(seen(file));
        add(about);
    }

    private static Element seen(MediaShelf.File file) {
        if (file.isPicture()) {
            var image = new Image(file.address(), "");
            image.getElement().setAttribute("loading", "lazy");
            return image.getElement();
        }
        return new Element(file.isSound() ? "audio" : "video")
                .setAttribute("src", file.address())
                .setAttribute("controls", true)
                .setAttribute("preload", "none")
                .setAttribute("aria-label", file.name());
    }

    private String weight(MediaShelf.File file) {
        var kilobytes = (file.bytes() + 1023) / 1024;
        return file.width() == 0
                ? getTranslation("authoring.media.weight", kilobytes)
                : getTranslation("authoring.media.measures", kilobytes, file.width(), file.height());
    }

    private Component uses(UUID draft, MediaShelf.File file) {
        if (file.uses().isEmpty()) {
            return new Paragraph(getTranslation("authoring.media.unused"));
        }
        var list = new UnorderedList();
        file.uses()
                .forEach(use -> list.add(new ListItem(new PageLink(
                        DraftPaths.lesson(draft, use.slug(), use.language()),
                        getTranslation(
                                "authoring.media.use",
                                use.title(),
                                getTranslation("authoring.language." + use.language()))))));
        return new Div(new Paragraph(getTranslation("authoring.media.used")), list);
    }

    private Div tools(MediaShelf.File file, Runnable remove) {
        var replace = new NativeButton(getTranslation("authoring.media.replace"));
        replace.addClassName("secondary");
        replace.setAriaLabel(getTranslation("authoring.media.replace") + ": " + file.name());
        replace.getElement().setAttribute("data-replaces", file.name());
        var tools = new Div(replace);
        tools.addClassName("tools");
        if (file.uses().isEmpty()) {
            var button = new NativeButton(getTranslation("authoring.media.remove"), click -> remove.run());
            button.addClassName("secondary");
            button.setAriaLabel(getTranslation("authoring.media.remove") + ": " + file.name());
            tools.add(button);
        }
        return tools;
    }
}
