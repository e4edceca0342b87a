package org.rollcall.views.internal.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.analytics.Insights;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Contexts;
import org.rollcall.kit.selection.FakeAnalytics;
import org.rollcall.kit.selection.FakeReconciler;
import org.rollcall.kit.selection.FakeWorkspace;
import org.rollcall.kit.selection.HeldJobs;
import org.rollcall.kit.selection.SampleLedger;
import org.rollcall.kit.text.Dates;
import org.rollcall.views.internal.Presentations;

/** A changed setting is told to whatever shows it. */
class PresentationTest {
    @TempDir Path home;

    private AttendanceContext context;
    private Presentation presentation;

    @BeforeEach
    void aWindowWithDefaults() {
        context =
                Contexts.of(
                        new HeldJobs(),
                        new FakeWorkspace("301"),
                        new FakeAnalytics(),
                        (Insights)
                                Proxy.newProxyInstance(
                                        Insights.class.getClassLoader(),
                                        new Class<?>[] {Insights.class},
                                        (proxy, method, arguments) -> null),
                        new FakeReconciler((one, other) -> null));
        presentation = Presentations.of(new SampleLedger(home), context);
    }

    @Test
    void everySettingThatIsChangedChangesWhatIsSeenAtOnce() {
        Map<String, Object> others =
                Map.of(
                        "terms",
                        new String[] {"Lent 10/01 31/03"},
                        "stale_after_days",
                        200,
                        "default_threshold",
                        80.0,
                        "default_folder",
                        home.toString(),
                        "date_format",
                        "yyyy-MM-dd");
        Map<String, Supplier<Object>> seen = new LinkedHashMap<>();
        seen.put("terms", () -> presentation.termsProperty().get());
        seen.put("stale_after_days", () -> presentation.staleAfterDaysProperty().get());
        seen.put("default_threshold", () -> context.model().thresholdProperty().get());
        seen.put("default_folder", () -> context.folders().start());
        seen.put("date_format", () -> Dates.day(LocalDate.of(2025, 12, 31)));
        for (Method setting : Presentation.Configuration.class.getDeclaredMethods()) {
            String name = setting.getName();
            assertTrue(others.containsKey(name), "no test of the setting " + name);
            Object before = seen.get(name).get();
            presentation.modified(Presentations.settings(Map.of(name, others.get(name))));
            assertNotEquals(before, seen.get(name).get(), name);
            presentation.modified(Presentations.settings(Map.of()));
            assertEquals(before, seen.get(name).get(), name + " as before");
        }
    }

    @Test
    void whoeverShowsASettingIsTold() {
        var told = new java.util.ArrayList<Object>();
        presentation.staleAfterDaysProperty().addListener((property, was, now) -> told.add(now));
        presentation.termsProperty().addListener((property, was, now) -> told.add(now.size()));
        presentation.modified(
                Presentations.settings(
                        Map.of("stale_after_days", 200, "terms", new String[] {"Lent 1/1 2/2"})));
        assertEquals(List.of(1, 200), told);
    }

    @Test
    void aThresholdThatTheUserChoseStaysWhateverTheDefaultIs() {
        context.model().thresholdProperty().set(66);
        presentation.modified(Presentations.settings(Map.of("default_threshold", 80.0)));
        assertEquals(66, context.model().thresholdProperty().get());
    }

    @Test
    void aFolderThatIsNotThereIsNoDefault() {
        presentation.modified(Presentations.settings(Map.of("default_folder", home + "/nowhere")));
        assertEquals(Optional.empty(), context.folders().start());
    }
}
