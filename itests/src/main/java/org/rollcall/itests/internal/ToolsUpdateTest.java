package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.Views;

/** Preferences, help and log are replaced: they go on, and nothing else notices. */
class ToolsUpdateTest {
    private static final String TOOLS = "org.rollcall.workbench.tools";
    private static final int ROUNDS = 5;

    /** One of the guide that is not the first. */
    private static final int SECTION = 3;

    @Test
    void neitherTheWindowNorOtherViewsAreTouched() throws Throwable {
        Cases.load("clean-small");
        Scope.show("attendance");
        Bundle tools = Osgi.bundle(TOOLS);
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        try (var services = new Registered()) {
            var view = new TestView("kept", "Test of what is not touched");
            services.add(View.class, view, view.at("BOTTOM", 900));
            Fx.await("the view", () -> MenuItems.find("menu-view-kept") != null);
            Osgi.service(Views.class).show("kept");
            Fx.await("the view in front", () -> view.calls.contains("seen"));
            Fx.run(() -> view.text.setText("typed"));
            TextField filter = Fx.node("#filter", TextField.class);
            Fx.run(() -> filter.setText("typed too"));
            Node window = Fx.call(() -> Fx.stage().getScene().getRoot());
            Node menus = Fx.node("#menu-bar", Node.class);
            for (int round = 0; round < ROUNDS; round++) {
                openAll();
                loaders.add(Updates.loader(tools));

                Updates.update(tools);

                Fx.await("the log", () -> Fx.find("#log-words") != null);
                assertSame(window, Fx.call(() -> Fx.stage().getScene().getRoot()));
                assertSame(menus, Fx.node("#menu-bar", Node.class));
                assertEquals("typed", Fx.call(view.text::getText));
            }
            assertEquals(
                    1, view.calls.stream().filter("restore"::equals).count(), "restored again");
            Scope.show("attendance");
            Fx.await("the same filter", () -> Fx.find("#filter") == filter);
            assertEquals("typed too", Fx.call(filter::getText));
            Fx.run(filter::clear);
        }
        Updates.awaitGone("the tools", loaders);
    }

    /** Shows all tools, so that there are nodes of each. */
    private static void openAll() {
        open("preferences", "#preferences-theme");
        open("updates", "#updates-status");
        open("help", "#help-contents");
        open("log", "#log-words");
    }

    private static void open(String view, String node) {
        Scope.show(view);
        Fx.await(view, () -> Fx.find(node) != null);
    }

    @Test
    void whatIsTypedIntoThePreferencesAndNotKeptGoesOn() throws Exception {
        Preferences.open(Preferences.SHOWN);
        Fx.await("the field", () -> Fx.find(Preferences.FIELD) != null);
        String kept = Fx.call(() -> Preferences.field().getText());
        Fx.run(() -> Preferences.field().setText("not yet"));
        try {
            Updates.update(Osgi.bundle(TOOLS));

            Fx.await("the text", () -> Preferences.field().getText().equals("not yet"));
            assertEquals(List.of(kept), Preferences.days().values());
        } finally {
            Fx.await(
                    "what is kept",
                    () -> {
                        Preferences.field().setText(kept);
                        return true;
                    });
        }
    }

    @Test
    void theGuideAndTheLogAreShownAsTheyWere() throws Exception {
        areShownAsTheyWereAfter(TOOLS);
    }

    @Test
    void theGuideAndTheLogAreShownAsTheyWereInAnotherWindow() throws Exception {
        areShownAsTheyWereAfter("org.rollcall.workbench");
    }

    private static void areShownAsTheyWereAfter(String bundle) throws Exception {
        open("log", "#log-words");
        Fx.run(
                () -> {
                    Fx.node("#log-words", TextField.class).setText("started");
                    Fx.node("#log-follow", CheckBox.class).setSelected(false);
                });
        open("help", "#help-contents");
        Fx.run(() -> contents().getSelectionModel().select(SECTION));
        String section = Fx.call(() -> String.valueOf(contents().getValue()));

        Updates.update(Osgi.bundle(bundle));

        Fx.await("the guide", () -> section.equals(String.valueOf(contents().getValue())));
        Scope.show("log");
        Fx.await(
                "the words that the log is searched for",
                () -> Fx.node("#log-words", TextField.class).getText().equals("started"));
        assertEquals(false, Fx.call(() -> Fx.node("#log-follow", CheckBox.class).isSelected()));
        Fx.run(
                () -> {
                    Fx.node("#log-words", TextField.class).clear();
                    Fx.node("#log-follow", CheckBox.class).setSelected(true);
                });
    }

    private static ComboBox<?> contents() {
        return Fx.node("#help-contents", ComboBox.class);
    }
}
