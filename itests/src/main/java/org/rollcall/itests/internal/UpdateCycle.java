package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.UpdateService;

/**
 * The whole cycle through the window: version 2 of two features of the product, one with another
 * title of a view, one with another rule for a figure, is published, found, installed and undone,
 * without a restart. Runs in a process of its own.
 */
class UpdateCycle {
    private static final String STUDENT = "31010079"; // present 21 of 22 times, once self-certified
    private static final Path ANALYTICS =
            Path.of(System.getProperty("rollcall.itests.cases"))
                    .resolve("../../../main/java/org/rollcall/analytics/internal");

    @TempDir Path folder;

    @Test
    void anUpdateChangesViewAndFigureAndGoesBack() throws Exception {
        Cases.load("clean-small");
        Scope.show("attendance");
        Scope.module("101");
        Scope.rules("original");
        Scope.dates(
                Expected.parameter("clean-small", "from"), Expected.parameter("clean-small", "to"));
        Fx.await("the figure", () -> "95.45".equals(percent()));
        new Table("attendance-table").select("id", STUDENT);
        assertEquals("Attendance", tab());

        new FeatureBuilder(folder.resolve("v2"), "attendance", "0.2.0")
                .bundle(
                        "org.rollcall.views",
                        jar ->
                                jar.edit(
                                        "org/rollcall/views/internal/messages.properties",
                                        text ->
                                                text.replace(
                                                        "view.attendance=Attendance",
                                                        "view.attendance=Presence")))
                .write();
        new FeatureBuilder(folder.resolve("v2"), "data", "0.2.0")
                .bundle("org.rollcall.analytics", UpdateCycle::countSelfCertifiedAsPresent)
                .write();
        try (var site = new UpdateSite(folder)) {
            site.publish(folder.resolve("v2"));
            lookAndInstall();
            Fx.await("the new title", () -> "Presence".equals(tab()));
            Fx.await("the new figure", () -> "100.00".equals(percent()));
            assertEquals(STUDENT, selected());
            InstallationChange update = newest();
            assertEquals(InstallationChange.Result.KEPT, update.result());
            assertEquals(2, update.features().size());

            goBack();
            Fx.await("the old title", () -> "Attendance".equals(tab()));
            Fx.await("the old figure", () -> "95.45".equals(percent()));
            assertEquals(STUDENT, selected());
            assertEquals(InstallationChange.Kind.ROLLBACK, newest().kind());
        }
    }

    @Test
    void whatIsNewIsToldWithoutAnybodyAsking() throws Exception {
        new FeatureBuilder(folder.resolve("v3"), "developer", "0.3.0").write();
        try (var site = new UpdateSite(folder)) {
            site.publish(folder.resolve("v3"));
            // As when the window opens: the looking begins anew.
            var settings = UpdateSite.admin().getConfiguration("org.rollcall.update.Looking", "?");
            settings.update(FrameworkUtil.asDictionary(Map.of("every.hours", 1)));
            Fx.await(
                    "the notice",
                    () -> Notices.texts().contains("An update is there: Developer 0.3.0"));
            assertTrue(Osgi.service(UpdateService.class).lastCheck().isPresent());
            settings.delete();
        }
    }

    private static void countSelfCertifiedAsPresent(TestJar jar) {
        try {
            Recompiled.put(
                    jar,
                    ANALYTICS.resolve("AttendanceFigures.java"),
                    "org.rollcall.analytics.internal.AttendanceFigures",
                    source ->
                            source.replace(
                                    "marks[mark.ordinal()]++",
                                    "marks[(mark == Mark.SELF_CERTIFIED ? Mark.PRESENT : mark).ordinal()]++"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void lookAndInstall() {
        Scope.show("updates");
        Fx.await("the view", () -> Fx.find("#updates-look") instanceof Button b && !b.isDisabled());
        Fx.run(() -> Fx.node("#updates-look", Button.class).fire());
        Fx.await("the offers", () -> Fx.find("#updates-offer-attendance") instanceof CheckBox);
        assertTrue(
                Fx.node("#updates-status", Label.class)
                        .getText()
                        .startsWith("2 updates are there"));
        Fx.run(() -> Fx.node("#updates-offer-attendance", CheckBox.class).setSelected(true));
        Fx.run(() -> Fx.node("#updates-offer-data", CheckBox.class).setSelected(true));
        Fx.await("install", () -> !Fx.node("#updates-install", Button.class).isDisabled());
        Fx.run(() -> Fx.node("#updates-install", Button.class).fire());
        Fx.await("the question", () -> Fx.find("#updates-agree") != null);
        long before = Osgi.service(UpdateService.class).history().get(0).number();
        Fx.run(() -> Fx.node("#updates-agree", Button.class).fire());
        Fx.await("the end", () -> newest().number() > before && isOver());
        Scope.show("attendance");
    }

    private static void goBack() {
        Scope.show("updates");
        Fx.await("the history", () -> Fx.find("#updates-history") instanceof TableView<?>);
        Fx.await(
                "a change to go back to",
                () -> {
                    TableView<?> table = Fx.node("#updates-history", TableView.class);
                    return Fx.call(
                            () -> {
                                table.getSelectionModel().selectLast();
                                return !Fx.node("#updates-return", Button.class).isDisabled();
                            });
                });
        Fx.run(() -> Fx.node("#updates-return", Button.class).fire());
        Fx.await("the question", () -> Fx.find("#updates-agree") != null);
        long before = newest().number();
        Fx.run(() -> Fx.node("#updates-agree", Button.class).fire());
        Fx.await("the end", () -> newest().number() > before && isOver());
        Scope.show("attendance");
    }

    private static boolean isOver() {
        return newest().result() != InstallationChange.Result.TRIAL;
    }

    private static InstallationChange newest() {
        return Osgi.service(UpdateService.class).history().get(0);
    }

    private static String percent() {
        Map<String, String> row = new Table("attendance-table").by("id").get(STUDENT);
        return row == null ? "" : row.get("percent");
    }

    private static String selected() {
        return Fx.call(
                () -> {
                    Object row =
                            Fx.node("#attendance-table", TableView.class)
                                    .getSelectionModel()
                                    .getSelectedItem();
                    return row == null || !row.toString().contains(STUDENT) ? "" : STUDENT;
                });
    }

    private static String tab() {
        Object title = Fx.call(() -> Fx.find("#tab-attendance"));
        return Fx.call(
                () ->
                        Fx.stage().getScene().getRoot().lookupAll(".tab-pane").stream()
                                .map(javafx.scene.control.TabPane.class::cast)
                                .flatMap(pane -> pane.getTabs().stream())
                                .filter(tab -> "tab-attendance".equals(tab.getId()))
                                .map(javafx.scene.control.Tab::getText)
                                .findFirst()
                                .orElse(String.valueOf(title)));
    }
}
