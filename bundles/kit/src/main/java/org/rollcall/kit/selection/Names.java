package org.rollcall.kit.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.rollcall.api.table.Student;
import org.rollcall.kit.internal.Words;
import org.rollcall.workbench.api.NamesHidden;

/**
 * What may be shown of who a student is. While names are hidden, each student is a number, the same
 * in all views until the window closes. Used on the FX thread.
 */
public final class Names {
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ChangeListener<Boolean> changed =
            (property, before, now) -> {
                hidden.set(Boolean.TRUE.equals(now));
                closeHints();
            };
    private NamesHidden source;

    /** Whether names are hidden. */
    public ReadOnlyBooleanProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Whether names are hidden just now. */
    public boolean hidden() {
        return hidden.get();
    }

    /** The id, or a number that stands for the student. */
    public String id(Student student) {
        return hidden() ? "#" + number(student) : student.id();
    }

    /** The first name, or a word for any student. */
    public String firstName(Student student) {
        return hidden() ? Words.get("names.student") : student.firstName();
    }

    /** The surname, or the number. */
    public String surname(Student student) {
        return hidden() ? Integer.toString(number(student)) : student.surname();
    }

    /** The whole name, or word and number. */
    public String name(Student student) {
        return hidden() ? firstName(student) + " " + surname(student) : student.name();
    }

    /** Any other text about a student, such as an e-mail address or notes. */
    public String text(String text) {
        return hidden() && !text.isEmpty() ? Words.get("names.hidden") : text;
    }

    void follow(NamesHidden service) {
        unfollow(source);
        source = service;
        source.property().addListener(changed);
        hidden.set(source.hidden());
    }

    /** What was hidden stays so while the service is replaced. */
    void unfollow(NamesHidden service) {
        if (service != null && source == service) {
            source.property().removeListener(changed);
            source = null;
        }
    }

    /** A tooltip that is open keeps its words, which may be a name. */
    private static void closeHints() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof Tooltip hint) {
                hint.hide();
            }
        }
    }

    private int number(Student student) {
        return numbers.computeIfAbsent(student.id(), id -> numbers.size() + 1);
    }
}
