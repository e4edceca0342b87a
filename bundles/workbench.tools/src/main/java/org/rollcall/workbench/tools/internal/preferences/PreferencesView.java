package org.rollcall.workbench.tools.internal.preferences;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Appearance;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.StyleSheet;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.tools.internal.Messages;
import org.rollcall.workbench.tools.internal.preferences.PreferencesModel.Snapshot;

/** Every setting of every bundle, to be looked at and changed. */
@Component(service = View.class)
@Docked(id = PreferencesView.ID, open = false, order = 900)
public final class PreferencesView implements View {
    private static final String SHEET =
            StyleSheet.of(
                    PreferencesView.class,
                    "/org/rollcall/workbench/tools/internal/preferences.css");

    static final String ID = "preferences";

    private final PreferencesModel model;
    private final Appearance appearance;
    private final Executor fx;
    private final ChangeListener<Snapshot> changes = (property, was, now) -> refresh();

    // Made on the FX thread, when the view is first shown: a service is made by any thread.
    private TextField search;
    private ListView<Page> list;
    private Label problem;
    private PreferencesForm form;
    private SplitPane root;

    /** What is searched for. */
    private String typed = "";

    /** Id of the page in front, also while it is not there. */
    private String wanted = "";

    /** Name of what was added just now and is to be shown as soon as it is there. */
    private String awaited = "";

    private boolean filling;

    @Activate
    public PreferencesView(
            @Reference PreferencesModel model,
            @Reference Appearance appearance,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.model = model;
        this.appearance = appearance;
        this.fx = fx;
    }

    @Deactivate
    void close() {
        fx.execute(
                () -> {
                    model.setActive(false);
                    model.snapshotProperty().removeListener(changes);
                    if (form != null) {
                        form.close();
                    }
                });
    }

    @Override
    public String title() {
        return Messages.get("preferences.title");
    }

    @Override
    public Node node() {
        if (root == null) {
            build();
            model.snapshotProperty().addListener(changes);
            model.setActive(true);
            refresh();
        }
        return root;
    }

    @Override
    public void seen(boolean now) {
        model.setActive(now);
    }

    @Override
    public ViewState save() {
        var values = new HashMap<>(form.save());
        values.put("page", wanted);
        values.put("search", typed);
        return new ViewState(values);
    }

    @Override
    public void restore(ViewState state) {
        wanted = state.get("page", "");
        typed = state.get("search", "");
        form.restore(state);
        search.setText(typed);
        refresh();
    }

    private void build() {
        search = new TextField(typed);
        list = new ListView<>();
        problem = new Label();
        form = new PreferencesForm(model, appearance, name -> awaited = name);
        search.setId("preferences-search");
        search.setPromptText(Messages.get("preferences.search"));
        search.setAccessibleText(Messages.get("preferences.search"));
        search.textProperty()
                .addListener(
                        (property, was, now) -> {
                            typed = now;
                            refresh();
                        });
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                        search.clear();
                        event.consume();
                    }
                });
        list.setId("preferences-list");
        list.setAccessibleText(Messages.get("preferences.list"));
        list.setCellFactory(view -> new PageCell());
        list.setPlaceholder(placeholder());
        list.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> choose(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(search, list);
        left.getStyleClass().add("preferences-left");
        problem.setId("preferences-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("preferences-problem");
        var right = new BorderPane(form.node());
        right.setTop(problem);
        root = new SplitPane(left, right);
        root.setDividerPositions(0.26);
        SplitPane.setResizableWithParent(left, false);
        root.getStyleClass().add("preferences");
        root.getStylesheets().add(SHEET);
    }

    private static Label placeholder() {
        var label = new Label(Messages.get("preferences.nothing"));
        label.setWrapText(true);
        label.getStyleClass().add("placeholder-text");
        return label;
    }

    private void choose(Page page) {
        if (!filling && page != null) {
            wanted = page.id();
            refresh();
        }
    }

    private void refresh() {
        if (root == null) {
            return;
        }
        Snapshot now = model.snapshotProperty().get();
        problem.setText(now.problem());
        problem.setVisible(!now.problem().isEmpty());
        problem.setManaged(!now.problem().isEmpty());
        List<Page> found = now.pages().stream().filter(page -> page.matches(typed)).toList();
        found.stream()
                .filter(page -> page.isInstance() && page.title().equals(awaited))
                .findFirst()
                .ifPresent(
                        page -> {
                            wanted = page.id();
                            awaited = "";
                        });
        // An instance that has gone leaves the user at its group.
        Page front =
                Stream.of(wanted, wanted.replaceFirst("~.*", ""))
                        .flatMap(id -> found.stream().filter(page -> page.id().equals(id)))
                        .findFirst()
                        .orElse(found.isEmpty() ? null : found.get(0));
        filling = true;
        if (!list.getItems().equals(found)) {
            list.getItems().setAll(found);
        }
        list.getSelectionModel().select(front);
        filling = false;
        if (front != null) {
            form.show(front, front.matching(typed));
        } else if (!now.available()) {
            form.say(Messages.get("preferences.none"));
        } else {
            form.say(
                    typed.isBlank()
                            ? Messages.get("preferences.empty")
                            : Messages.get("preferences.nothing"));
        }
    }

    /** Instances stand under their group, further in. */
    private static final class PageCell extends ListCell<Page> {
        PageCell() {
            // As wide as the list, so that long names wrap.
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(Page page, boolean empty) {
            super.updateItem(page, empty);
            getStyleClass().remove("preferences-instance");
            if (empty || page == null) {
                setText(null);
                setAccessibleText(null);
            } else {
                String changed =
                        page.changed() == 0
                                ? ""
                                : Messages.get("preferences.changed", page.changed());
                setText((page.title() + "\n" + changed).strip());
                setAccessibleText(
                        Stream.of(page.parent(), page.title(), changed)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", ")));
                if (page.isInstance()) {
                    getStyleClass().add("preferences-instance");
                }
            }
        }
    }
}
