package org.rollcall.views.internal.modules;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.context.AttendanceModel;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.views.internal.context.ViewStyle;
import org.rollcall.views.internal.imports.SampleLedger;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;

/** The modules that are loaded; the one chosen is what the other views show. */
@Component
@Docked(id = "modules", region = Region.LEFT, order = 10)
public final class ModulesView implements View {
    private final AttendanceContext context;
    private final SampleLedger samples;
    private final Subscriptions subscriptions = new Subscriptions();
    private ListView<ModuleInfo> list;
    private StackPane root;

    @Activate
    public ModulesView(@Reference AttendanceContext context, @Reference SampleLedger samples) {
        this.context = context;
        this.samples = samples;
    }

    @Deactivate
    void close() {
        context.fx().execute(subscriptions::close);
    }

    @Override
    public String title() {
        return "Modules";
    }

    @Override
    public Node node() {
        if (root == null) {
            build();
        }
        return root;
    }

    @Override
    public ViewState save() {
        String module = context.model().moduleProperty().get();
        return module == null ? ViewState.EMPTY : new ViewState(Map.of("module", module));
    }

    @Override
    public void restore(ViewState state) {
        String module = state.get("module", "");
        if (!module.isEmpty()) {
            context.model().chooseModule(module);
        }
    }

    private void build() {
        AttendanceModel model = context.model();
        list = new ListView<>();
        list.setId("module-list");
        list.setAccessibleText("Modules that are loaded");
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(view -> new ModuleCell(samples::isSample));
        var empty = new Label("No modules yet");
        empty.getStyleClass().add("quiet");
        list.setPlaceholder(empty);
        root = new StackPane(list);
        root.getStylesheets().add(ViewStyle.sheet());

        subscriptions.follow(
                model.modules(),
                () -> {
                    list.getItems().setAll(model.modules());
                    select(model.moduleProperty().get());
                });
        subscriptions.follow(model.moduleProperty(), this::select);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.chooseModule(now.module());
                            }
                        });
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
