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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.Reconciliation;
import org.rollcall.api.table.DateRange;
import org.rollcall.views.internal.advisors.AdvisorsView;
import org.rollcall.views.internal.attendance.AttendanceView;
import org.rollcall.views.internal.certified.CertifiedView;
import org.rollcall.views.internal.chart.Charts;
import org.rollcall.views.internal.compare.CompareView;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.context.Contexts;
import org.rollcall.views.internal.context.FakeAnalytics;
import org.rollcall.views.internal.context.FakeReconciler;
import org.rollcall.views.internal.context.FakeWorkspace;
import org.rollcall.views.internal.context.HeldJobs;
import org.rollcall.views.internal.context.Period;
import org.rollcall.views.internal.imports.GuidedTour;
import org.rollcall.views.internal.imports.ImportActions;
import org.rollcall.views.internal.imports.Importer;
import org.rollcall.views.internal.imports.RecentFolders;
import org.rollcall.views.internal.imports.SampleActions;
import org.rollcall.views.internal.imports.SampleLedger;
import org.rollcall.views.internal.imports.Welcome;
import org.rollcall.views.internal.imports.report.ImportReportView;
import org.rollcall.views.internal.imports.vault.VaultActions;
import org.rollcall.views.internal.imports.vault.VaultTrouble;
import org.rollcall.views.internal.modules.ModulesView;
import org.rollcall.views.internal.overview.OverviewView;
import org.rollcall.views.internal.placements.PlacementsView;
import org.rollcall.views.internal.quality.QualityView;
import org.rollcall.views.internal.recent.RecentView;
import org.rollcall.views.internal.reconcile.ReconcileView;
import org.rollcall.views.internal.student.StudentView;
import org.rollcall.workbench.api.Tours;
import org.rollcall.workbench.api.View;

/** No view says what is so before it is known, nor anything but the reason where it can't be. */
class NoFactBeforeTheFactTest {
    /** Counts, as in "Absences (0)", "0 rows", "1,234 of 5,678 rows". */
    private static final Pattern COUNT =
            Pattern.compile(".*\\([\\d,]+\\)|[\\d,]+ (of [\\d,]+ )?rows?\\b.*");

    @TempDir Path home;

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
                            ShownTexts.of(view.node()).stream()
                                    .filter(NoFactBeforeTheFactTest::isFact)
                                    .toList();
                    assertEquals(List.of(), said, "%s, %s".formatted(id, when));
                });
    }

    private static boolean isFact(String text) {
        return COUNT.matcher(text).matches()
                || facts().contains(text)
                || text.contains("rule set's trend");
    }

    /** The sentences of the words file that say that there is none, or that all is the same. */
    private static List<String> facts() {
        return words().keySet().stream()
                .filter(
                        key ->
                                // The history of imports is known at once.
                                key.endsWith(".none") && !key.matches("(fact.filters|report).none")
                                        || key.startsWith("table.noMatch")
                                        || key.equals("reconcile.same")
                                        || key.equals("advisors.noStudents")
                                        || key.equals("overview.noEvents")
                                        || key.equals("student.elsewhere")
                                        || key.equals("placements.noAbsences"))
                .map(words()::getString)
                .toList();
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
        var importer = new Importer(context);
        var recent = new RecentFolders(Contexts.remembered(), Runnable::run);
        var actions = new ImportActions(null, context, null, importer, recent);
        var vault = new VaultActions(context, actions);
        var trouble = new VaultTrouble(context);
        var sampleActions = new SampleActions(context, home, importer, samples);
        var welcome =
                new Welcome(
                        context,
                        actions,
                        sampleActions,
                        importer,
                        new GuidedTour(context, sampleActions, nothingYet(Tours.class)),
                        recent,
                        trouble,
                        vault);
        var presentation = Presentations.of(samples, context);
        views.put("modules", new ModulesView(context, samples, presentation, trouble));
        var attendance = new AttendanceView(context, welcome, samples);
        views.put("overview", new OverviewView(context, charts, welcome, presentation, attendance));
        views.put("attendance", attendance);
        views.put("placements", new PlacementsView(context, charts));
        views.put("recent", new RecentView(context));
        views.put("certified", new CertifiedView(context));
        views.put("compare", new CompareView(context, charts));
        views.put("advisors", new AdvisorsView(context));
        views.put("quality", new QualityView(context, presentation));
        views.put("reconcile", new ReconcileView(context));
        views.put("student", new StudentView(context, charts));
        views.put("import-report", new ImportReportView(context, importer));
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
