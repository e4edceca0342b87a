package org.rollcall.views.internal.modules;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.selection.Period;
import org.rollcall.kit.selection.Undo;
import org.rollcall.kit.text.PercentText;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.UndoHistory.Step;

/**
 * Lets what figures are asked for be taken back. Steps that follow each other closely, as when a
 * slider is dragged, are one. On the FX thread.
 */
final class ScopeUndo {
    private static final Duration QUIET = Duration.millis(500);

    private final AttendanceModel model;
    private final Undo undo;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private Step step;

    ScopeUndo(AttendanceModel model, Undo undo) {
        this.model = model;
        this.undo = undo;
        quiet.setOnFinished(event -> step = null);
    }

    /** What is chosen; the rule set by name, empty for none. */
    private record Choice(Period period, double threshold, String rules) {}

    /** Makes a change that the user asked for. */
    void change(Runnable change) {
        Choice from = now();
        change.run();
        Choice to = now();
        if (from.equals(to)) {
            return;
        }
        quiet.playFromStart();
        if (step == null || !step.amend(label(from, to), () -> apply(to))) {
            step = undo.done(label(from, to), () -> apply(from), () -> apply(to));
        }
    }

    /** Gives up; what the bundle's steps were goes with it. */
    void close() {
        quiet.stop();
        step = null;
    }

    private Choice now() {
        var rules = model.rulesProperty().get();
        return new Choice(
                model.periodProperty().get(),
                model.thresholdProperty().get(),
                rules == null ? "" : rules.name());
    }

    private void apply(Choice choice) {
        model.periodProperty().set(choice.period());
        model.thresholdProperty().set(choice.threshold());
        if (!choice.rules().isEmpty()) {
            model.chooseRules(choice.rules());
        }
    }

    private static String label(Choice from, Choice to) {
        if (from.threshold() != to.threshold()) {
            return Words.get("modules.undo.threshold", PercentText.threshold(to.threshold()));
        }
        return from.rules().equals(to.rules())
                ? Words.get("modules.undo.dates")
                : Words.get("modules.undo.rules", to.rules());
    }
}
