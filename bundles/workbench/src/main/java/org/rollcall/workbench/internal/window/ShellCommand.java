package org.rollcall.workbench.internal.window;

import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.rollcall.workbench.api.Command;

/** A command of the window itself, which is there as long as the window is. */
record ShellCommand(
        Map<String, Object> properties,
        Supplier<String> words,
        String description,
        ReadOnlyBooleanProperty disabledProperty,
        ReadOnlyBooleanProperty selectedProperty,
        Runnable task)
        implements Command {

    static ShellCommand of(
            String id, String menu, int order, String shortcut, Supplier<String> words) {
        return new ShellCommand(
                Map.of(
                        "rollcall.command.id", id,
                        "rollcall.command.menu", menu,
                        "rollcall.command.order", order,
                        "rollcall.command.shortcut", shortcut),
                words,
                "",
                null,
                null,
                () -> {});
    }

    ShellCommand labelled(Supplier<String> label) {
        return new ShellCommand(
                properties, label, description, disabledProperty, selectedProperty, task);
    }

    ShellCommand help(String text) {
        return new ShellCommand(properties, words, text, disabledProperty, selectedProperty, task);
    }

    ShellCommand disabled(ReadOnlyBooleanProperty when) {
        return new ShellCommand(properties, words, description, when, selectedProperty, task);
    }

    ShellCommand selected(ReadOnlyBooleanProperty when) {
        return new ShellCommand(properties, words, description, disabledProperty, when, task);
    }

    ShellCommand does(Runnable work) {
        return new ShellCommand(
                properties, words, description, disabledProperty, selectedProperty, work);
    }

    @Override
    public String label() {
        return words.get();
    }

    @Override
    public void run() {
        task.run();
    }
}
