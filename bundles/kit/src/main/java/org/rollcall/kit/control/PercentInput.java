package org.rollcall.kit.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.state.ViewMemento;
import org.rollcall.kit.text.PercentText;

/**
 * Where a percentage from 0 to 100 is typed, such as {@code 66.5}, {@code 66,5} or {@code 66.5 %}.
 * What is none stays as it was typed, with words on what is wrong. Used on the FX thread.
 */
public final class PercentInput {
    private final Spinner<Double> spinner = new Spinner<>();
    private final SpinnerValueFactory<Double> factory;
    private final Complaint complaint;

    /**
     * @param name for screen readers
     * @param step of the arrows
     */
    public PercentInput(String id, String name, double first, double step) {
        factory = new SpinnerValueFactory.DoubleSpinnerValueFactory(0, 100, first, step);
        complaint = new Complaint(id + "-problem", spinner.getEditor());
        factory.setConverter(
                new StringConverter<Double>() {
                    @Override
                    public String toString(Double percent) {
                        return percent == null ? "" : PercentText.threshold(percent);
                    }

                    @Override
                    public Double fromString(String typed) {
                        return read(typed);
                    }
                });
        spinner.setValueFactory(factory);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.prefWidthProperty().bind(Ems.currentProperty().multiply(6));
        spinner.setMinWidth(Region.USE_PREF_SIZE);
        spinner.setAccessibleText(name);
        spinner.valueProperty().addListener((property, before, now) -> complaint.say(""));
    }

    public Spinner<Double> spinner() {
        return spinner;
    }

    /** What is wrong with what was typed. */
    public Node problem() {
        return complaint.node();
    }

    /** Has what is typed, and is no percentage yet, go on in the field that replaces this one. */
    public void keep(ViewMemento kept) {
        kept.typed(
                spinner.getEditor(),
                spinner.getId() + ".typed",
                () -> factory.getConverter().toString(factory.getValue()));
    }

    private Double read(String typed) {
        Optional<Double> percent = PercentText.parse(typed);
        complaint.say(
                percent.isPresent()
                        ? ""
                        : Words.get(
                                "percent.problem",
                                typed.strip(),
                                PercentText.threshold(factory.getValue())));
        return percent.orElse(factory.getValue());
    }
}
