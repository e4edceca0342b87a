package org.rollcall.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.rollcall.kit.chart.ChartSlot;
import org.rollcall.kit.chart.Charts;
import org.rollcall.kit.control.ViewStyle;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.workbench.api.DateStyle;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;

/**
 * What the attendance views have in common: built when first shown, computing only while seen,
 * leaving nothing behind when the bundle goes.
 */
public abstract class BaseView implements View {
    protected final AttendanceContext context;
    protected final Subscriptions subscriptions = new Subscriptions();
    private final String title;
    private final List<String> sheets;
    private final List<Computed<?>> figures = new ArrayList<>();
    private boolean crossesModules;
    private boolean seen;

    /** Holds what is built, which changes where dates are shown otherwise; null until shown. */
    private StackPane root;

    private final ChangeListener<DateStyle> dates = (property, before, now) -> rebuild();

    /**
     * @param title of the view, as its tab says it
     * @param sheets addresses of style sheets that the view needs besides the kit's; see {@link
     *     org.rollcall.workbench.api.StyleSheet}
     */
    protected BaseView(String title, AttendanceContext context, String... sheets) {
        this.title = title;
        this.sheets = List.of(sheets);
        this.context = context;
        context.fx().execute(() -> DateStyle.currentProperty().addListener(dates));
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final Node node() {
        if (root == null) {
            root = new StackPane();
            fill();
        }
        return root;
    }

    private void fill() {
        Parent built = build();
        built.getStylesheets().add(ViewStyle.sheet());
        built.getStylesheets().addAll(sheets);
        root.getChildren().setAll(built);
    }

    /** Dates stand everywhere in a view, and a style is chosen rarely: all of it is made anew. */
    private void rebuild() {
        if (root == null) {
            return;
        }
        ViewState state = save();
        boolean before = seen;
        seen(false);
        subscriptions.close();
        subscriptions.kept().clear();
        figures.clear();
        fill();
        restore(state);
        seen(before);
    }

    @Override
    public final void seen(boolean now) {
        if (now == seen) {
            return;
        }
        seen = now;
        if (crossesModules) {
            context.model().library().want(now);
        }
        figures.forEach(figure -> figure.want(now));
    }

    @Override
    public final ViewState save() {
        return subscriptions.kept().save();
    }

    @Override
    public final void restore(ViewState state) {
        subscriptions.kept().restore(state);
    }

    /** Makes the view's root, on the FX thread: once, and again when dates are shown otherwise. */
    protected abstract Parent build();

    /** Something that the view computes while it is seen. */
    protected final <T> Computed<T> computed(
            Supplier<Computation<T>> recipe, ObservableValue<?>... inputs) {
        var figure = new Computed<>(context.jobs(), recipe, inputs);
        figures.add(figure);
        subscriptions.add(figure::close);
        return figure;
    }

    /** Says that the view needs all modules while it is seen. */
    protected final void needsAllModules() {
        crossesModules = true;
    }

    /** A place for a chart, given up when the view goes. */
    protected final <R> ChartSlot<R> slot(Charts charts, String kind) {
        ChartSlot<R> slot = charts.slot(kind);
        subscriptions.add(slot::close);
        subscriptions.kept().add("chart." + kind, slot::look, slot::restoreLook);
        return slot;
    }

    /** To be called when the component is deactivated, on any thread. */
    protected final void release() {
        context.fx()
                .execute(
                        () -> {
                            DateStyle.currentProperty().removeListener(dates);
                            seen(false);
                            subscriptions.close();
                        });
    }
}
