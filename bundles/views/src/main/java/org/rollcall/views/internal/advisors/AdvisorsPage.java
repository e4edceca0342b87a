package org.rollcall.views.internal.advisors;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.Contact;
import org.rollcall.kit.table.CountLink;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.Filters.Filter;
import org.rollcall.kit.table.StudentLink;
import org.rollcall.kit.table.TableMemento;
import org.rollcall.kit.table.TablePane;
import org.rollcall.kit.text.Explain;
import org.rollcall.kit.text.PercentText;
import org.rollcall.kit.text.StudentText;
import org.rollcall.kit.value.Answer;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;

/** Each advisor's caseload, and the chosen advisor's students, worst first. */
final class AdvisorsPage {
    private final AttendanceContext context;
    private final StringProperty advisor;
    private final Page page;
    private final DataTable<Caseload> advisors;
    private final TablePane<Caseload> advisorPane;
    private final Filters<Caseload.Line> filters;
    private final DataTable<Caseload.Line> students;
    private final TablePane<Caseload.Line> studentPane;
    private Answer<List<Caseload>> caseloads = new Answer.Unasked<>("");

    AdvisorsPage(
            AttendanceContext context,
            BooleanProperty allModules,
            StringProperty advisor,
            Computed<List<Caseload>> figures,
            Subscriptions subscriptions) {
        page = new Page("advisors", subscriptions);
        this.context = context;
        this.advisor = advisor;
        var advisorFilters = new Filters<Caseload>(Caseload::advisor);
        advisors =
                new DataTable<>(
                                "advisors-table",
                                Words.get("advisors.table"),
                                advisorColumns(),
                                advisorFilters,
                                Words.get("advisors.none"))
                        .keyed(Caseload::advisor);
        advisorPane =
                new TablePane<>(
                        context,
                        subscriptions,
                        advisors,
                        advisorFilters,
                        () -> Words.get("advisors.export"),
                        () -> facts(""),
                        () -> "");
        filters = new Filters<>(line -> StudentText.searched(line.figure().student(), line.data()));
        filters.offer(
                List.of(
                        new Filter<>(
                                "flagged",
                                Words.get("attendance.filter.flagged"),
                                line -> line.figure().atOrBelowThreshold())));
        students =
                new DataTable<>(
                                "caseload-table",
                                Words.get("advisors.students"),
                                studentColumns(),
                                filters,
                                Words.get("advisors.noStudents"))
                        .keyed(Caseload.Line::key)
                        .marking(line -> line.figure().atOrBelowThreshold());
        studentPane =
                new TablePane<>(
                        context,
                        subscriptions,
                        students,
                        filters,
                        () -> Words.get("advisors.exportOne", String.valueOf(advisor.get())),
                        () -> facts(advisor.get()),
                        this::summary);
        advisorPane.savedAs("advisors");
        studentPane.savedAs("advisors");
        advisorPane.keepRows();
        studentPane.keepRows();
        var split = new SplitPane(advisorPane.node(), studentPane.node());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.42);
        page.setContent(split, 34);
        subscriptions.kept().dividers("split", split);
        TableMemento.row(
                subscriptions.kept(),
                students,
                line ->
                        line.figure()
                                .student()
                                .id()
                                .equals(context.model().studentProperty().get()));
        page.setTitle(Words.get("view.advisors"));
        var all = new CheckBox(Words.get("advisors.allModules"));
        all.setId("advisors-all-modules");
        all.setTooltip(new Tooltip(Words.get("advisors.allModules.help")));
        all.selectedProperty().bindBidirectional(allModules);
        page.addActions(all);

        advisors.node()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                advisor.set(now.advisor());
                            }
                        });
        students.node()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                context.model().studentProperty().set(now.figure().student().id());
                            }
                        });
        StudentLink.opening(students, line -> line.figure().student().id(), context);
        students.people(
                line -> {
                    String id = line.figure().student().id();
                    return new Contact(id, line.data().note(id).email());
                });
        advisors.opening(caseload -> list(caseload, filtersOf(advisors.chosenColumn())));
        page.follow(figures, subscriptions);
        subscriptions.follow(figures.answerProperty(), this::show);
        subscriptions.follow(advisor, name -> showStudents());
    }

    Parent node() {
        return page.node();
    }

    private void show(Answer<List<Caseload>> now) {
        caseloads = now;
        page.setCaption(now.map(all -> ScopeText.captionOfAll(context)));
        advisorPane.show(now);
        if (advisor.get() != null) {
            advisors.select(advisor.get());
        }
        showStudents();
    }

    private void showStudents() {
        String name = advisor.get();
        studentPane.show(
                name == null && caseloads.known().isPresent()
                        ? new Answer.Unasked<>(Words.get("advisors.choose"))
                        : caseloads.map(all -> students(all, name)));
    }

    private static List<Caseload.Line> students(List<Caseload> all, String advisor) {
        return all.stream()
                .filter(caseload -> caseload.advisor().equals(advisor))
                .findFirst()
                .map(Caseload::lines)
                .orElse(List.of());
    }

    /** Shows the students of an advisor who pass some filters, and goes there. */
    private void list(Caseload caseload, List<String> wanted) {
        advisors.select(caseload.advisor());
        advisor.set(caseload.advisor());
        filters.clear();
        filters.restore(wanted);
        students.node().requestFocus();
    }

    /** Ids of the filters that keep the students whom a column counts. */
    private static List<String> filtersOf(String column) {
        return column.equals("atOrBelow") ? List.of("flagged") : List.of();
    }

    private Column<Caseload, Integer> leading(Column<Caseload, Integer> column) {
        return column.cell(
                () ->
                        new CountLink<>(
                                column,
                                Words.get("advisors.open." + column.id()),
                                caseload -> list(caseload, filtersOf(column.id()))));
    }

    /** Threshold and rule set count here too. */
    private List<Column<Caseload, ?>> advisorColumns() {
        return List.of(
                Columns.text("advisor", 13, Caseload::advisor),
                leading(Columns.number("students", 6, Caseload::students)),
                leading(Columns.<Caseload>number("atOrBelow", 6, Caseload::atOrBelow))
                        .explained(
                                caseload ->
                                        Words.get(
                                                "explain.caseload",
                                                caseload.atOrBelow(),
                                                caseload.students())),
                Columns.<Caseload>percent("percent", 7, Caseload::attendance)
                        .explained(
                                caseload ->
                                        Words.get(
                                                "explain.together",
                                                PercentText.withSign(caseload.attendance()),
                                                caseload.attendance().numerator(),
                                                caseload.attendance().denominator())));
    }

    private List<Column<Caseload.Line, ?>> studentColumns() {
        var names = context.names();
        return List.of(
                Columns.text("id", 6.6, line -> names.id(line.figure().student())),
                Columns.text("firstName", 7, line -> names.firstName(line.figure().student())),
                Columns.text("surname", 8, line -> names.surname(line.figure().student())),
                Columns.text("module", 5, line -> line.data().module()),
                Columns.number("sessions", 6, line -> line.figure().events()),
                Columns.number("present", 5, line -> line.figure().present()),
                Columns.number("absent", 5, line -> line.figure().absent()),
                Columns.number("selfCertified", 6, line -> line.figure().selfCertified()),
                Columns.<Caseload.Line>percent("percent", 7, line -> line.figure().attendance())
                        .explained(line -> Explain.attendance(line.figure(), line.basis())),
                Columns.<Caseload.Line>flag("flag", 8.6, line -> line.figure().atOrBelowThreshold())
                        .explained(line -> Explain.flag(line.figure(), line.basis())),
                Columns.<Caseload.Line>text(
                                "email",
                                14,
                                line ->
                                        names.text(
                                                line.data()
                                                        .note(line.figure().student().id())
                                                        .email()))
                        .hiddenAtFirst(),
                Columns.<Caseload.Line>text(
                                "notes",
                                10,
                                line ->
                                        names.text(
                                                line.data()
                                                        .note(line.figure().student().id())
                                                        .text()))
                        .notes()
                        .hiddenAtFirst());
    }

    private List<Fact> facts(String name) {
        var facts = new ArrayList<>(ScopeText.factsOfAll(context));
        if (name != null && !name.isEmpty()) {
            facts.add(0, new Fact(Words.get("fact.advisor"), name));
        }
        return facts;
    }

    private String summary() {
        long flagged =
                students.shown().stream()
                        .filter(line -> line.figure().atOrBelowThreshold())
                        .count();
        return advisor.get() == null ? "" : Words.get("advisors.summary", advisor.get(), flagged);
    }
}
