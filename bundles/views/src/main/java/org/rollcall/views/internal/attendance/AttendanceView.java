package org.rollcall.views.internal.attendance;

import java.util.HashMap;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.context.AttendanceModel;
import org.rollcall.views.internal.context.Period;
import org.rollcall.views.internal.context.Status;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.views.internal.context.ViewStyle;
import org.rollcall.views.internal.figures.PercentText;
import org.rollcall.views.internal.imports.ImportActions;
import org.rollcall.views.internal.imports.SampleLedger;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;

/** Attendance of all students of a module; an invitation while nothing is loaded. */
@Component(service = {View.class, AttendanceView.class})
@Docked(id = "attendance", order = 10)
public final class AttendanceView implements View {
    private final AttendanceContext context;
    private final ImportActions actions;
    private final SampleLedger samples;
    private final Subscriptions subscriptions = new Subscriptions();
    private AttendancePage page;
    private StackPane root;

    @Activate
    public AttendanceView(
            @Reference AttendanceContext context,
            @Reference ImportActions actions,
            @Reference SampleLedger samples) {
        this.context = context;
        this.actions = actions;
        this.samples = samples;
    }

    @Deactivate
    void close() {
        context.fx().execute(subscriptions::close);
    }

    @Override
    public String title() {
        return "Attendance";
    }

    @Override
    public Node node() {
        if (root == null) {
            page = new AttendancePage(context.model(), samples::isSample, subscriptions);
            Node welcome = new WelcomePane(actions).node();
            root = new StackPane(page.node(), welcome);
            root.getStylesheets().add(ViewStyle.sheet());
            subscriptions.follow(
                    context.model().statusProperty(),
                    status -> {
                        boolean empty = status.kind() == Status.Kind.EMPTY;
                        welcome.setVisible(empty);
                        page.node().setVisible(!empty);
                    });
        }
        return root;
    }

    /** Puts the cursor where the user types to find students. */
    void focusFilter() {
        if (page != null) {
            page.focusFilter();
        }
    }

    @Override
    public ViewState save() {
        AttendanceModel model = context.model();
        var values = new HashMap<String, String>();
        values.put("period", model.periodProperty().get().text());
        values.put("threshold", PercentText.threshold(model.thresholdProperty().get()));
        if (model.rulesProperty().get() != null) {
            values.put("rules", model.rulesProperty().get().name());
        }
        if (model.studentProperty().get() != null) {
            values.put("student", model.studentProperty().get());
        }
        values.put("filter", page.tableModel().filterProperty().get());
        values.put("sort", page.table().sorting());
        values.put("row", Integer.toString(page.table().firstVisible()));
        return new ViewState(values);
    }

    @Override
    public void restore(ViewState state) {
        AttendanceModel model = context.model();
        if (state.values().isEmpty()) {
            return;
        }
        model.chooseRules(state.get("rules", "standard"));
        PercentText.parse(state.get("threshold", "")).ifPresent(model.thresholdProperty()::set);
        model.periodProperty().set(Period.parse(state.get("period", "all")));
        model.studentProperty().set(state.values().get("student"));
        page.tableModel().filterProperty().set(state.get("filter", ""));
        page.table().sort(state.get("sort", ""));
        int row = Integer.parseInt(state.get("row", "0"));
        // Rows come later, by a job; scroll when they do.
        page.table().scrollWhenFilled(row);
    }
}
