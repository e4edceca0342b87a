package org.rollcall.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.value.Answer;

/**
 * A table with what belongs to it: search, filters as chips, a line that sums up what is shown,
 * copying and export of exactly that. Used on the FX thread.
 *
 * @param <R> a row
 */
public final class TablePane<R> {
    /**
     * Of the search, the headings, three rows, the bar that scrolls them and the summary, in em.
     */
    private static final double ROWS_HEIGHT = 14.5;

    private final DataTable<R> table;
    private final Filters<R> filters;
    private final Label summary = new Label();
    private final HBox actions = new HBox(6);
    private final FilterBar<R> filterBar;
    private final BorderPane root = new BorderPane();
    private final HBox foot = new HBox(10);
    private final Supplier<String> summariser;
    private final AttendanceContext context;
    private final Subscriptions subscriptions;
    private final ColumnMemory<R> columns;
    private Supplier<String> aside = () -> "";

    /**
     * @param title of exports
     * @param facts what the table was made with, for exports; without filters and row counts
     * @param summariser the line under the table
     */
    public TablePane(
            AttendanceContext context,
            Subscriptions subscriptions,
            DataTable<R> table,
            Filters<R> filters,
            Supplier<String> title,
            Supplier<List<Fact>> facts,
            Supplier<String> summariser) {
        this.table = table;
        this.filters = filters;
        this.summariser = summariser;
        this.context = context;
        this.subscriptions = subscriptions;
        filterBar = new FilterBar<>(table.node().getId(), filters, table::all, this::focusTable);
        columns = new ColumnMemory<>(table, context.memory());
        // Before filters are taken over: it knows those by values.
        var deeds =
                new TableDeeds<>(context, table, filters, title, () -> withFilters(facts.get()));
        deeds.mark(root);
        TableMemento.keep(subscriptions.kept(), table, filters);

        MenuButton export = deeds.exports().button(table.node().getId() + "-export");
        HBox.setHgrow(filterBar.node(), Priority.ALWAYS);
        actions.getChildren().add(export);
        actions.setAlignment(Pos.TOP_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, filterBar.node(), actions);
        head.getStyleClass().add("table-head");

        summary.setId(table.node().getId() + "-summary");
        summary.setWrapText(true);
        summary.getStyleClass().add("summary");
        root.setTop(head);
        root.setCenter(table.node());
        HBox.setHgrow(summary, Priority.ALWAYS);
        foot.getChildren().add(summary);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("table-foot");
        root.setBottom(foot);
        root.setMinSize(0, 0);

        ListChangeListener<R> changed = change -> summarise();
        table.shown().addListener(changed);
        table.node().getSelectionModel().getSelectedItems().addListener(changed);
        subscriptions.follow(
                context.names().hiddenProperty(),
                hidden -> {
                    table.node().refresh();
                    // Cells hold what was computed with names.
                    table.refill();
                });
        subscriptions.add(() -> table.shown().removeListener(changed));
        // What is found stands at the top, wherever one was before.
        subscriptions.follow(filters.typedProperty(), typed -> found());
        // A filter shows why rows pass it.
        ListChangeListener<Filters.Filter<R>> chosen =
                change -> filters.chosen().forEach(filter -> table.reveal(filter.column()));
        filters.chosen().addListener(chosen);
        subscriptions.add(() -> filters.chosen().removeListener(chosen));
        summarise();
    }

    /** Says that the command that finds students puts the cursor into the search field. */
    public void foundByKey() {
        filterBar.foundByKey();
    }

    /** Table, search, chips, actions and summary. */
    public Node node() {
        return root;
    }

    /** Puts further controls beside the filter, before the export. */
    public void addActions(Node... nodes) {
        actions.getChildren().addAll(0, List.of(nodes));
    }

    /**
     * Lets what is shown be saved under names.
     *
     * @param view id of the view that holds the table
     */
    public TablePane<R> savedAs(String view) {
        var menu =
                new SavedViewMenu<>(
                        context.saved(),
                        view,
                        table.node().getId(),
                        filters,
                        columns,
                        subscriptions);
        addActions(menu.node());
        return this;
    }

    /**
     * Says below the table where the student whom all views show is none of the chosen module, so
     * that no row is marked.
     */
    public TablePane<R> ofChosenModule() {
        AttendanceModel model = context.model();
        aside =
                () -> {
                    String id = model.studentProperty().get();
                    ModuleData data = model.dataProperty().get();
                    return id != null && data != null && data.table().studentIndex(id).isEmpty()
                            ? Words.get("table.elsewhere")
                            : "";
                };
        subscriptions.follow(model.studentProperty(), id -> summarise());
        return this;
    }

    /** Puts links to what the line under the table sums up beside it. */
    public void addLinks(Node... links) {
        foot.getChildren().addAll(links);
    }

    /** Puts controls above the filter. */
    public void setHead(Node head) {
        root.setTop(new VBox(head, root.getTop()));
    }

    /** Keeps room for a few rows beside what shares the view; that must then scroll. */
    public void keepRows() {
        root.minHeightProperty().bind(Ems.currentProperty().multiply(ROWS_HEIGHT));
    }

    /** Puts the cursor into the search field. */
    public void focusFilter() {
        filterBar.focus();
    }

    /** Shows rows as they stand, and the line under the table that sums them up. */
    public void show(Answer<List<R>> rows) {
        table.show(rows);
        summarise();
    }

    /** Writes the line under the table anew; it says nothing where there are no rows to be seen. */
    public void summarise() {
        summary.setText(table.answer().seen().isEmpty() ? "" : sum());
    }

    private String sum() {
        String shown =
                table.shown().size() == table.all().size()
                        ? Words.count("table.rows", table.all().size())
                        : Words.get("table.rowsOf", table.shown().size(), table.all().size());
        int chosen = table.node().getSelectionModel().getSelectedItems().size();
        return Stream.of(
                        shown,
                        chosen > 1 ? Words.get("table.selected", chosen) : "",
                        summariser.get(),
                        aside.get())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    private void found() {
        if (filterBar.isTyping()) {
            table.scrollTo(0, () -> {});
        }
    }

    private List<Fact> withFilters(List<Fact> facts) {
        var all = new ArrayList<>(facts);
        all.add(
                new Fact(
                        Words.get("fact.filters"),
                        filters.any()
                                ? String.join("; ", filters.words())
                                : Words.get("fact.filters.none")));
        return all;
    }

    private void focusTable() {
        table.node().requestFocus();
        if (table.node().getSelectionModel().isEmpty()) {
            table.node().getSelectionModel().selectFirst();
        }
    }
}
