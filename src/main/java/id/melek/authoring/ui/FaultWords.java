package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import id.melek.pack.Fault;

/** Faults in the reader's language. */
final class FaultWords {

    private FaultWords() {}

    static String say(Fault fault, Component where) {
        return fault.say(where::getTranslation);
    }
}
