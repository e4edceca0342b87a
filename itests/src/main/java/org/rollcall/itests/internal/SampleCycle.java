package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.workbench.api.Remembered;

/**
 * The sample bundle of the guide for developers, dropped into the running window: its chart and its
 * view appear with the right figures, survive a replacement of theirs, and go. Runs in a process of
 * its own; the jar is the system property {@code rollcall.itests.sample}.
 */
class SampleCycle {
    private static final String NAME = "org.example.weekdays";
    private static final Path JAR = Path.of(System.getProperty("rollcall.itests.sample", ""));

    private final Table table = new Table("weekdays-table");

    @Test
    void chartAndViewAppearAndGo() throws Throwable {
        Cases.load("clean-small");
        DropIns.switchOn();
        Path dropped = Files.copy(JAR, DropIns.folder().resolve("weekdays.jar"));
        Fx.await(
                "the view",
                () -> {
                    Scope.show("example.weekdays");
                    return Fx.find("#weekdays-table") != null;
                });
        Scope.module("101");
        awaitFigures("101");
        Scope.module("201");
        awaitFigures("201");
        theTableIsOneOfTheHouse();
        type("Mon");
        Fx.await("one day", () -> table.rows() == 1);

        // Once more, as after another build.
        var old = loader();
        TestJar next = new TestJar(JAR).header("Bundle-Version", "1.0.1");
        next.write(dropped);
        Osgi.await("the next one", () -> Osgi.bundle(NAME).getVersion().toString().equals("1.0.1"));
        Fx.await("the same filter", () -> table.rows() == 1);
        Updates.awaitGone(NAME, List.of(old));

        // With the kit, all that use it.
        var used = loader();
        Updates.update(Osgi.bundle("org.rollcall.kit"));
        Fx.await("the same filter", () -> table.rows() == 1);
        type("");
        awaitFigures("201");
        Updates.awaitGone(NAME, List.of(used));

        var last = loader();
        Files.delete(dropped);
        Fx.await("the view to go", () -> Fx.find("#weekdays-table") == null);
        Updates.awaitGone(NAME, List.of(last));
    }

    /** Filters, export, printing, kept columns and undo come with the kit. */
    private void theTableIsOneOfTheHouse() {
        Fx.run(
                () -> {
                    table.node().getSelectionModel().clearAndSelect(0);
                    table.node().requestFocus();
                });
        Fx.await("export", () -> Fx.find("#weekdays-table-export") != null);
        Fx.await("a filter by day", () -> Fx.find("#weekdays-table-add-filter") != null);
        UserRobot.press(KeyCode.F, KeyCode.ALT);
        Fx.await("the menu", () -> MenuItems.find("menu-print").getParentMenu().isShowing());
        assertFalse(Fx.call(() -> MenuItems.find("menu-print").isDisable()));
        UserRobot.press(KeyCode.ESCAPE);
        Fx.run(() -> table.node().requestFocus());
        UserRobot.press(KeyCode.DOWN, KeyCode.ALT);
        Fx.await("the menu of a heading", () -> heading() != null);
        Fx.run(
                () ->
                        heading().getItems().stream()
                                .filter(item -> "column-menu-freeze".equals(item.getId()))
                                .forEach(MenuItem::fire));
        Fx.await("one frozen column", () -> columns().endsWith("|day"));
        UserRobot.press(KeyCode.ESCAPE);
        Fx.run(() -> MenuItems.find("menu-undo").fire());
        Fx.await("as it came", () -> columns().endsWith("|"));
    }

    private static ContextMenu heading() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> "weekdays-table-column-menu".equals(menu.getId()))
                .findFirst()
                .orElse(null);
    }

    private static String columns() {
        return Osgi.service(Remembered.class).text("table.weekdays-table").orElse("");
    }

    private static void type(String text) {
        Fx.run(() -> Fx.node("#weekdays-table-filter", TextField.class).setText(text));
    }

    private static WeakReference<ClassLoader> loader() {
        return Updates.loader(Osgi.bundle(NAME));
    }

    /** Counted here row by row. */
    private void awaitFigures(String module) throws Exception {
        var rules = Osgi.service(RuleSets.class).standard();
        AttendanceTable table =
                Osgi.service(Workspace.class).module(module, rules, Progress.none()).table();
        Map<DayOfWeek, int[]> days = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.kind(row) == Kind.TEACHING && table.mark(row).countable()) {
                int[] day = days.computeIfAbsent(table.date(row).getDayOfWeek(), d -> new int[2]);
                day[0] += table.mark(row) == Mark.PRESENT ? 1 : 0;
                day[1]++;
            }
        }
        days.forEach(
                (day, counts) -> {
                    String name = day.getDisplayName(TextStyle.FULL, Locale.UK);
                    String figure =
                            "%.1f %% of %d".formatted(100.0 * counts[0] / counts[1], counts[1]);
                    Fx.await(
                            name + " " + figure,
                            () -> {
                                String shown =
                                        Notices.text(
                                                Fx.find("#weekdays-title").getScene().getRoot());
                                return shown.contains(name) && shown.contains(figure);
                            });
                    Fx.await(
                            "the same in the table",
                            () ->
                                    Integer.toString(counts[1])
                                            .equals(this.table.by("day").get(name).get("marks")));
                });
    }
}
