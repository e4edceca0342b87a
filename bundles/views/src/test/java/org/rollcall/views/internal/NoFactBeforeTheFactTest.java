package org.rollcall.views.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.chart.Charts;
import org.rollcall.kit.page.Welcomes;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Contexts;
import org.rollcall.kit.selection.FakeAnalytics;
import org.rollcall.kit.selection.FakeReconciler;
import org.rollcall.kit.selection.FakeWorkspace;
import org.rollcall.kit.selection.HeldJobs;
import org.rollcall.kit.selection.Period;
import org.rollcall.kit.selection.SampleLedger;
import org.rollcall.kit.testing.Facts;
import org.rollcall.kit.testing.ShownTexts;
import org.rollcall.kit.testing.Toolkit;
import org.rollcall.views.internal.advisors.AdvisorsView;
import org.rollcall.views.internal.attendance.AttendanceView;
import org.rollcall.views.internal.certified.CertifiedView;
import org.rollcall.views.internal.compare.CompareView;
import org.rollcall.views.internal.modules.ModulesView;
import org.rollcall.views.internal.overview.OverviewView;
import org.rollcall.views.internal.placements.PlacementsView;
import org.rollcall.views.internal.quality.QualityView;
import org.rollcall.views.internal.recent.RecentView;
import org.rollcall.views.internal.reconcile.ReconcileView;
import org.rollcall.views.internal.student.StudentView;
import org.rollcall.workbench.api.View;

/** No view says what is so before it is known, nor anything but the reason where it can't be. */
class NoFactBeforeTheFactTest {

    @TempDir Path home;

    private final Facts facts = new Facts("views");
    private final HeldJobs jobs = new HeldJobs();
    private AttendanceContext context;
    private final Map<String, View> views = new LinkedHashMap<>();

    @Test
    void everyViewIsWalked() throws Exception {
        Toolkit.onFx(
                () -> {
                    open();
                    assertEquals(viewsInWords(), new TreeSet<>(views.keySet()));
                    return null;
                });
    }

    @Test
    void nothingIsSaidWhileAllIsStillComputed() throws Exception {
        Toolkit.onFx(
                () -> {
                    open();
                    context.model().studentProperty().set("1");
                    assertNoFacts("after a start");
                    jobs.runAll("Reading module");
                    assertNoFacts("while all modules are read");
                    jobs.runAll("Reading");
                    assertTrue(jobs.waiting() > 5, "figures of many views are on their way");
                    assertNoFacts("while figures are computed");
                    return null;
                });
    }

    @Test
    void reversedDatesAreTheReasonAndNothingElse() throws Exception {
        Toolkit.onFx(
                () -> {
                    open();
                    context.model().studentProperty().set("1");
                    jobs.runAll("Reading");
                    context.model()
                            .periodProperty()
                            .set(
                                    new Period.Custom(
                                            LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)));
                    jobs.runAll("Reading");
                    for (String id :
                            List.of(
                                    "attendance",
                                    "student",
                                    "certified",
                                    "placements",
                                    "overview",
                                    "advisors",
                                    "compare",
                                    "reconcile")) {
                        List<String> texts = ShownTexts.of(views.get(id).node());
                        assertTrue(
                                texts.contains(Words.get("status.datesReversed")),
                                id + " says " + texts);
                    }
                    assertNoFacts("with the dates the wrong way round");
                    return null;
                });
    }

    @Test
    void differencesThatComeLateWereNotDeniedBefore() throws Exception {
        Toolkit.onFx(
                () -> {
                    open();
                    jobs.runAll("Reading");
                    View reconcile = views.get("reconcile");
                    List<String> before = ShownTexts.of(reconcile.node());
                    assertTrue(
                            before.stream().noneMatch(text -> text.contains("same figures")),
                            before.toString());
                    jobs.runAll("Comparing rule sets");
                    List<String> after = ShownTexts.of(reconcile.node());
                    assertTrue(
                            after.stream().anyMatch(text -> text.startsWith("8,788 rows")),
                            after.toString());
                    return null;
                });
    }

    private void assertNoFacts(String when) {
        views.forEach(
                (id, view) -> {
                    // The list of modules tells what is loaded, not what is computed.
                    List<String> said =
                            ShownTexts.of(view.node()).stream().filter(facts::isFact).toList();
                    assertEquals(List.of(), said, "%s, %s".formatted(id, when));
                });
    }

    private static TreeSet<String> viewsInWords() {
        var ids = new TreeSet<String>();
        words().keySet().stream()
                .filter(key -> key.startsWith("view."))
                .forEach(key -> ids.add(key.substring("view.".length())));
        return ids;
    }

    private static ResourceBundle words() {
        return ResourceBundle.getBundle("org.rollcall.views.internal.messages");
    }

    private void open() {
        context =
                Contexts.of(
                        jobs,
                        new FakeWorkspace("301", "401"),
                        new FakeAnalytics(),
                        nothingYet(Insights.class),
                        new FakeReconciler(
                                (one, other) ->
                                        new Reconciliation(
                                                "301",
                                                Optional.of(
                                                        new DateRange(
                                                                LocalDate.of(2025, 9, 1),
                                                                LocalDate.of(2026, 6, 12))),
                                                one,
                                                other,
                                                8788,
                                                2,
                                                2,
                                                IntStream.range(0, 8788)
                                                        .mapToObj(
                                                                NoFactBeforeTheFactTest::difference)
                                                        .toList())));
        var charts = new Charts(Runnable::run);
        var samples = new SampleLedger(home);
        var welcomes = new Welcomes(Runnable::run);
        var presentation = Presentations.of(samples, context);
        views.put("modules", new ModulesView(context, Contexts.undo(), samples, presentation));
        var attendance = new AttendanceView(context, welcomes, samples);
        views.put(
                "overview", new OverviewView(context, charts, welcomes, presentation, attendance));
        views.put("attendance", attendance);
        views.put("placements", new PlacementsView(context, charts));
        views.put("recent", new RecentView(context));
        views.put("certified", new CertifiedView(context));
        views.put("compare", new CompareView(context, charts));
        views.put("advisors", new AdvisorsView(context));
        views.put("quality", new QualityView(context, presentation));
        views.put("reconcile", new ReconcileView(context));
        views.put("student", new StudentView(context, charts));
        views.values()
                .forEach(
                        view -> {
                            view.node();
                            view.seen(true);
                        });
    }

    private static Reconciliation.Difference difference(int number) {
        return new Reconciliation.Difference(
                Integer.toString(number),
                "Ada King",
                Reconciliation.Figure.TREND,
                "50.00",
                "51.00",
                List.of(Reconciliation.Rule.TREND_ROWS));
    }

    /** A service that is asked nothing while all jobs are held. */
    private static <T> T nothingYet(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            throw new UnsupportedOperationException(method.getName());
                        }));
    }
}
