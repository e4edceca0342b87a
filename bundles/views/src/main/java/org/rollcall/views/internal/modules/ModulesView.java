package org.rollcall.views.internal.modules;

import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.selection.SampleLedger;
import org.rollcall.kit.selection.Undo;
import org.rollcall.kit.table.TypeAhead;
import org.rollcall.views.internal.Styles;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;

/** What all views count: the module, the dates, the threshold, the rule set. */
@Component(service = View.class)
@Docked(id = "modules", region = Region.LEFT, order = 10)
public final class ModulesView extends BaseView {
    /** In em. */
    private static final double LEAST_WIDTH = 15.5;

    private final Undo undo;
    private final SampleLedger samples;
    private final Presentation presentation;
    private ListView<ModuleInfo> list;

    @Activate
    public ModulesView(
            @Reference AttendanceContext context,
            @Reference Undo undo,
            @Reference SampleLedger samples,
            @Reference Presentation presentation) {
        super(Words.get("view.modules"), context, Styles.SHEET);
        this.undo = undo;
        this.samples = samples;
        this.presentation = presentation;
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        AttendanceModel model = context.model();
        list = new ListView<>();
        list.setId("module-list");
        list.setAccessibleText(Words.get("modules.list"));
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(view -> new ModuleCell(samples::isSample, presentation));
        var empty = new Label(Words.get("modules.none"));
        empty.getStyleClass().add("quiet");
        list.setPlaceholder(empty);
        TypeAhead.on(list, ModuleInfo::module);
        list.setContextMenu(new ModuleMenu(context, undo, list).menu());

        var root = new BorderPane(list);
        var form = new ScopeForm(context, undo, presentation, subscriptions);
        var scope = new FoldingForm(root, form.node(), form.summary());
        subscriptions.kept().scroll("scope", scope.scroll());
        root.setBottom(scope.node());
        root.setMinHeight(0);
        // Dates and counts are whole.
        root.minWidthProperty().bind(Ems.currentProperty().multiply(LEAST_WIDTH));
        ChosenInSight.keep(list);
        Hyperlink missing = missing();
        subscriptions.follow(
                model.healthProperty(),
                health -> {
                    boolean whole = health == null || health.whole();
                    root.setTop(whole ? null : missing);
                    empty.setText(Words.get(whole ? "modules.none" : "modules.unread"));
                });

        subscriptions.follow(
                model.modules(),
                () -> {
                    list.getItems().setAll(model.modules());
                    select(model.moduleProperty().get());
                });
        subscriptions.follow(model.moduleProperty(), this::select);
        subscriptions.follow(presentation.staleAfterDaysProperty(), days -> list.refresh());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.chooseModule(now.module());
                            }
                        });
        return root;
    }

    /** Leads to the page that says what is missing. */
    private Hyperlink missing() {
        var link = new Hyperlink(Words.get("modules.missing"));
        link.setId("modules-missing");
        link.setWrapText(true);
        link.setMaxWidth(Double.MAX_VALUE);
        link.getStyleClass().add("status-failed");
        link.setOnAction(event -> context.views().show("overview"));
        return link;
    }

    private void select(String code) {
        for (ModuleInfo info : list.getItems()) {
            if (info.module().equals(code)) {
                list.getSelectionModel().select(info);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }
}
