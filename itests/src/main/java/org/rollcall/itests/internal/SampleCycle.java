package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.workspace.Workspace;

/**
 * The sample bundle of the guide for developers, dropped into the running window: its chart and its
 * view appear with the right figures, survive a replacement of theirs, and go. Runs in a process of
 * its own; the jar is the system property {@code rollcall.itests.sample}.
 */
class SampleCycle {
    private static final String NAME = "org.example.weekdays";
    private static final Path JAR = Path.of(System.getProperty("rollcall.itests.sample", ""));

    @Test
    void chartAndViewAppearAndGo() throws Throwable {
        Cases.load("clean-small");
        DropIns.switchOn();
        Path dropped = Files.copy(JAR, DropIns.folder().resolve("weekdays.jar"));
        showModule("101");
        awaitFigures("101");
        showModule("201");
        awaitFigures("201");

        // Once more, as after another build.
        var old = loader();
        ForgedJar next = new ForgedJar(JAR).header("Bundle-Version", "1.0.1");
        next.write(dropped);
        Osgi.await("the next one", () -> Osgi.bundle(NAME).getVersion().toString().equals("1.0.1"));
        awaitFigures("201");
        assertEquals("201", Fx.call(() -> modules().getValue()));
        Updates.awaitGone(NAME, List.of(old));

        var last = loader();
        Files.delete(dropped);
        Fx.await("the view to go", () -> Fx.find("#weekdays-module") == null);
        Updates.awaitGone(NAME, List.of(last));
    }

    private static WeakReference<ClassLoader> loader() {
        return Updates.loader(Osgi.bundle(NAME));
    }

    private static void showModule(String module) {
        Fx.await(
                "the view",
                () -> {
                    Scope.show("example.weekdays");
                    return Fx.find("#weekdays-module") != null;
                });
        Fx.run(
                () -> {
                    modules().show();
                    modules().getSelectionModel().select(module);
                    modules().hide();
                });
    }

    @SuppressWarnings("unchecked") // Modules are texts.
    private static ComboBox<String> modules() {
        return (ComboBox<String>) Fx.node("#weekdays-module", ComboBox.class);
    }

    /** Counted here row by row. */
    private static void awaitFigures(String module) throws Exception {
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
                                        Notices.text(Fx.find("#weekdays-module").getParent());
                                return shown.contains(name) && shown.contains(figure);
                            });
                });
    }
}
