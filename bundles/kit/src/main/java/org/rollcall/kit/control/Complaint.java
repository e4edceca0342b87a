package org.rollcall.kit.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

/** What is wrong with what was typed, under its field; not there while nothing is wrong. */
final class Complaint {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final TextInputControl field;
    private final Label label = new Label();

    Complaint(String id, TextInputControl field) {
        this.field = field;
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("complaint");
        say("");
    }

    Label node() {
        return label;
    }

    /** Says what is wrong; empty for nothing. */
    void say(String problem) {
        label.setText(problem);
        label.setVisible(!problem.isEmpty());
        label.setManaged(!problem.isEmpty());
        field.pseudoClassStateChanged(DANGER, !problem.isEmpty());
        field.setAccessibleHelp(problem.isEmpty() ? null : problem);
    }
}
