package org.rollcall.kit.table;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.rollcall.kit.control.Pending;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.value.Answer;

/**
 * What stands in place of rows, where there are none to be seen: that they are on their way, why
 * there can't be any, and only once it is known, that there are none. Used on the FX thread.
 */
final class Emptiness extends StackPane {
    private final Label words = new Label();
    private final Pending pending = new Pending();
    private final String fact;

    /**
     * @param id of the words
     * @param fact what is so where the answer is known and has no rows
     */
    Emptiness(String id, String fact) {
        this.fact = fact;
        words.setId(id);
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        getChildren().setAll(words, pending);
    }

    /**
     * @param any whether there are rows, though filters may hide them
     */
    void show(Answer<?> answer, boolean any) {
        if (answer instanceof Answer.Computing<?> computing) {
            words.setText("");
            pending.show(computing);
            return;
        }
        pending.hide();
        words.setText(
                answer instanceof Answer.Known<?>
                        ? any ? Words.get("table.noMatch") : fact
                        : answer.instead());
    }
}
