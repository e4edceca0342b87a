package org.rollcall.views.internal.attendance;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Parent;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.StudentLink;
import org.rollcall.kit.table.TablePane;
import org.rollcall.kit.text.PercentText;
import org.rollcall.kit.text.StudentText;
import org.rollcall.kit.value.Answer;
import org.rollcall.views.internal.Words;

/** One module's attendance, student by student. */
final class AttendancePage {
    private final AttendanceContext context;
    private final AttendanceModel model;
    private final Predicate<ModuleInfo> sample;
    private final Page page;
    private final Filters<AttendanceRow> filters;
    private final DataTable<AttendanceRow> table;
    private final TablePane<AttendanceRow> pane;

    AttendancePage(
            AttendanceContext context, Predicate<ModuleInfo> sample, Subscriptions subscriptions) {
        page = new Page("attendance", subscriptions);
        this.context = context;
        this.sample = sample;
        model = context.model();
        filters =
                new Filters<AttendanceRow>(
                                row ->
                                        StudentText.searched(
                                                row.student(), model.dataProperty().get()))
                        .making("attendance", AttendanceFilters::make)
                        .headed("missed", Words.get("filter.heading.missed"));
        table =
                new DataTable<>(
                                "attendance-table",
                                Words.get("attendance.table"),
                                AttendanceColumns.of(context.names()),
                                filters,
                                Words.get("attendance.none"))
                        .marking(row -> row.figure().atOrBelowThreshold());
        pane =
                new TablePane<>(
                        context,
                        subscriptions,
                        table,
                        filters,
                        () -> Words.get("attendance.export", module()),
                        this::facts,
                        this::summary);
        pane.savedAs("attendance").ofChosenModule();
        pane.foundByKey();
        page.setContent(pane.node());
        StudentLink.tie(table, row -> row.student(), context, subscriptions);
        subscriptions.follow(model.moduleProperty(), code -> showTitle());
        subscriptions.follow(model.modules(), this::showTitle);
        subscriptions.follow(model.answerProperty(), this::show);
    }

    Parent node() {
        return page.node();
    }

    /** Shows the rows that pass some filters, whatever was filtered before. */
    void only(List<String> ids) {
        filters.clear();
        filters.restore(ids);
    }

    void focusFilter() {
        pane.focusFilter();
    }

    private void show(Answer<AttendanceResult> answer) {
        ModuleData data = model.dataProperty().get();
        Answer<List<AttendanceRow>> rows =
                answer.map(result -> data == null ? List.of() : AttendanceRow.of(result, data));
        rows.known().ifPresent(now -> filters.offer(AttendanceFilters.of(now)));
        page.show(answer);
        page.setCaption(answer.map(result -> ScopeText.caption(result.basis())));
        pane.show(rows);
    }

    private void showTitle() {
        var info = model.moduleInfo();
        page.setTitle(info.map(module -> Words.get("scope.module", module.module())).orElse(""));
        page.setBadge(info.filter(sample).isPresent() ? Words.get("scope.sample") : "");
    }

    private String module() {
        return String.valueOf(model.moduleProperty().get());
    }

    private List<Fact> facts() {
        AttendanceResult result = model.resultProperty().get();
        return result == null ? List.of() : ScopeText.facts(context, result.basis());
    }

    private String summary() {
        AttendanceResult result = model.resultProperty().get();
        if (result == null) {
            return "";
        }
        long flagged =
                table.shown().stream().filter(row -> row.figure().atOrBelowThreshold()).count();
        return Words.get(
                "attendance.summary",
                flagged,
                PercentText.threshold(result.basis().query().threshold()),
                PercentText.withSign(result.module()));
    }
}
