package org.rollcall.kit.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.Reconciler;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.kit.testing.Samples;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Remembered;
import org.rollcall.workbench.api.Views;

/** Contexts for tests; all on one thread. */
public final class Contexts {
    private Contexts() {}

    /** One with services, on the thread that calls. */
    public static AttendanceContext of(
            Jobs jobs,
            Workspace workspace,
            Analytics analytics,
            Insights insights,
            Reconciler reconciler) {
        var context =
                new AttendanceContext(jobs, new NoViews(), new Notes(), undo(), Runnable::run);
        context.setRuleSets(() -> List.of(Samples.STANDARD, Samples.rules("original", 50)));
        context.setAnalytics(analytics);
        context.setInsights(insights);
        context.setReconciler(reconciler);
        context.setWorkspace(workspace);
        return context;
    }

    /** One without analytics, whose jobs wait. */
    public static AttendanceContext simple(HeldJobs jobs) {
        var context =
                new AttendanceContext(jobs, new NoViews(), new Notes(), undo(), Runnable::run);
        context.setRuleSets(() -> List.of(Samples.STANDARD, Samples.rules("original", 50)));
        context.setWorkspace(new FakeWorkspace("301"));
        return context;
    }

    /** One without services. */
    public static AttendanceContext bare(Jobs jobs, Notifier notifier) {
        return new AttendanceContext(jobs, new NoViews(), notifier, undo(), Runnable::run);
    }

    /** Has a context's workspace be another; null while it is being replaced. */
    public static void workspace(AttendanceContext context, Workspace workspace) {
        context.services().workspace.set(workspace);
    }

    /** One that remembers nothing. */
    public static Undo undo() {
        return new Undo();
    }

    /** Hides names, or shows them. */
    public static void hideNames(AttendanceContext context, boolean hide) {
        var hidden = new ReadOnlyBooleanWrapper(hide);
        context.setNamesHidden(hidden::getReadOnlyProperty);
    }

    /** Hides names, or shows them, where there is no context. */
    public static void hide(Names names, boolean hide) {
        var hidden = new ReadOnlyBooleanWrapper(hide);
        names.follow(hidden::getReadOnlyProperty);
    }

    /** What is remembered, in memory. */
    public static Remembered remembered() {
        Map<String, String> texts = new ConcurrentHashMap<>();
        return new Remembered() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(texts.get(key));
            }

            @Override
            public void put(String key, String text) {
                texts.put(key, text);
            }

            @Override
            public void forget(String key) {
                texts.remove(key);
            }
        };
    }

    private static final class NoViews implements Views {
        @Override
        public void show(String id) {
            // There is no window.
        }

        @Override
        public String currentHelp() {
            return "";
        }
    }

    private static final class Notes implements Notifier {
        @Override
        public void notify(Severity severity, String title, String text) {
            throw new AssertionError(title + ": " + text);
        }
    }
}
