package org.rollcall.kit.selection;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import org.rollcall.kit.text.PercentText;

/**
 * Remembers what all views count by, apart from any view: module, dates, threshold, rule set,
 * student. Used on the FX thread.
 */
final class ScopeMemory {
    private static final String PREFIX = "views.scope.";

    private final AttendanceModel model;
    private final Memory memory;
    private final ChangeListener<Object> changed = (property, before, now) -> save();

    ScopeMemory(AttendanceModel model, Memory memory) {
        this.model = model;
        this.memory = memory;
        model.moduleProperty().addListener(changed);
        model.periodProperty().addListener(changed);
        model.thresholdProperty().addListener(changed);
        model.rulesProperty().addListener(changed);
        model.studentProperty().addListener(changed);
    }

    /** Takes over what was remembered. */
    void restore() {
        // First read all, then set: setting saves.
        Optional<String> module = memory.text(PREFIX + "module");
        Optional<String> period = memory.text(PREFIX + "period");
        Optional<String> threshold = memory.text(PREFIX + "threshold");
        Optional<String> rules = memory.text(PREFIX + "rules");
        Optional<String> student = memory.text(PREFIX + "student");
        rules.ifPresent(model::chooseRules);
        threshold.flatMap(PercentText::parse).ifPresent(model::restoreThreshold);
        period.ifPresent(text -> model.periodProperty().set(Period.parse(text)));
        student.filter(id -> !id.isEmpty()).ifPresent(model.studentProperty()::set);
        module.filter(code -> !code.isEmpty()).ifPresent(model::chooseModule);
    }

    private void save() {
        put("module", model.moduleProperty().get());
        put("period", model.periodProperty().get().text());
        put("threshold", PercentText.threshold(model.thresholdProperty().get()));
        if (model.rulesProperty().get() != null) {
            put("rules", model.rulesProperty().get().name());
        }
        put("student", model.studentProperty().get());
    }

    private void put(String key, String text) {
        memory.put(PREFIX + key, text == null ? "" : text);
    }
}
