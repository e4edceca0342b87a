package org.rollcall.views.internal.student;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.state.ViewMemento;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.TableDeeds;
import org.rollcall.kit.table.TableMemento;
import org.rollcall.kit.value.Answer;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;

/** A student's absences, placement days, self-certificates and all sessions, each as a table. */
final class StudentLists {

    /** A session of a module. */
    private record ModuleSession(String module, Session session) {}

    /** A day that counts in a module. */
    private record ModuleDay(String module, LocalDate date) {}

    private final DataTable<ModuleSession> absences;
    private final DataTable<ModuleDay> placementDays;
    private final DataTable<ModuleDay> certificates;
    private final DataTable<ModuleSession> sessions;
    private final Tab absencesTab;
    private final Tab placementTab;
    private final Tab certificatesTab;
    private final Tab sessionsTab;
    private final TabPane tabs = new TabPane();
    private Profile shown;

    StudentLists(AttendanceContext context, ViewMemento kept) {
        absences = sessionTable("absences-table", "student.absences");
        placementDays = dayTable("placement-days-table", "student.placementDays");
        certificates = dayTable("certificates-table", "student.certificates");
        sessions = sessionTable("sessions-table", "student.sessions");
        absencesTab = tab("absences", absences);
        placementTab = tab("placementDays", placementDays);
        certificatesTab = tab("certificates", certificates);
        sessionsTab = tab("sessions", sessions);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("student-lists");
        tabs.getStyleClass().add("dense-tabs");
        kept.tab(tabs);
        List.of(absences, placementDays, certificates, sessions)
                .forEach(
                        table -> {
                            TableMemento.scroll(kept, table);
                            TableMemento.row(kept, table, row -> true);
                        });
        give(context, absences);
        give(context, placementDays);
        give(context, certificates);
        give(context, sessions);
    }

    /** Menus and keys as all tables have them. */
    private <R> void give(AttendanceContext context, DataTable<R> table) {
        new TableDeeds<>(
                context, table, null, table.node()::getAccessibleText, () -> facts(context));
    }

    /** The student is no part of the title, which becomes a file name that notices tell. */
    private List<Fact> facts(AttendanceContext context) {
        if (shown == null) {
            return List.of();
        }
        var names = context.names();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        Words.get("fact.student"),
                        names.name(shown.student()) + ", " + names.id(shown.student())));
        facts.addAll(
                shown.parts().size() == 1
                        ? ScopeText.facts(context, shown.parts().get(0).trend().basis())
                        : ScopeText.factsOfAll(context));
        return facts;
    }

    Region node() {
        return tabs;
    }

    /** The four lists of one student. */
    private record Lists(
            List<ModuleSession> absent,
            List<ModuleDay> days,
            List<ModuleDay> certified,
            List<ModuleSession> all) {}

    void show(Answer<Profile> answer) {
        shown = answer.seen().orElse(null);
        Answer<Lists> lists = answer.map(StudentLists::lists);
        show(absences, absencesTab, "absences", lists.map(Lists::absent));
        show(placementDays, placementTab, "placementDays", lists.map(Lists::days));
        show(certificates, certificatesTab, "certificates", lists.map(Lists::certified));
        show(sessions, sessionsTab, "sessions", lists.map(Lists::all));
    }

    private static <R> void show(DataTable<R> table, Tab tab, String id, Answer<List<R>> rows) {
        table.show(rows);
        tab.setText(
                rows.say(
                        now -> Words.get("student.tab." + id, now.size()),
                        Words.get("student.plain." + id)));
    }

    private static Lists lists(Profile now) {
        var absent = new ArrayList<ModuleSession>();
        var days = new ArrayList<ModuleDay>();
        var certified = new ArrayList<ModuleDay>();
        var all = new ArrayList<ModuleSession>();
        for (Profile.Part part : now.parts()) {
            String module = part.data().module();
            part.trend().absences().forEach(row -> absent.add(new ModuleSession(module, row)));
            part.history().sessions().forEach(row -> all.add(new ModuleSession(module, row)));
            if (part.placement() != null) {
                part.placement().dates().forEach(day -> days.add(new ModuleDay(module, day)));
            }
            if (part.selfCertified() != null) {
                part.selfCertified()
                        .dates()
                        .forEach(day -> certified.add(new ModuleDay(module, day)));
            }
        }
        return new Lists(absent, days, certified, all);
    }

    /** Shows the session that starts then. */
    void reveal(String start) {
        tabs.getSelectionModel().select(sessionsTab);
        sessions.all().stream()
                .filter(row -> row.session().start().toString().equals(start))
                .findFirst()
                .ifPresent(row -> sessions.select(key(row)));
    }

    private <R> Tab tab(String id, DataTable<R> table) {
        var tab = new Tab(Words.get("student.plain." + id), table.node());
        tab.setId("student-tab-" + id);
        tabs.getTabs().add(tab);
        return tab;
    }

    private DataTable<ModuleSession> sessionTable(String id, String name) {
        var filters = new Filters<ModuleSession>(row -> row.session().event());
        List<Column<ModuleSession, ?>> columns =
                List.of(
                        Columns.text("module", 4.5, ModuleSession::module),
                        Columns.time("start", 12.2, row -> row.session().start()),
                        Columns.text("event", 13, row -> row.session().event()),
                        Columns.text("kind", 6, row -> Words.get("kind." + row.session().kind())),
                        Columns.text("mark", 7, row -> Words.get("mark." + row.session().mark())),
                        Columns.<ModuleSession>number("line", 4.5, row -> row.session().line())
                                .hiddenAtFirst());
        return new DataTable<>(id, Words.get(name), columns, filters, Words.get(name + ".none"))
                .keyed(StudentLists::key);
    }

    private static String key(ModuleSession row) {
        return row.module() + " " + row.session().line();
    }

    private DataTable<ModuleDay> dayTable(String id, String name) {
        var filters = new Filters<ModuleDay>(ModuleDay::module);
        List<Column<ModuleDay, ?>> columns =
                List.of(
                        Columns.text("module", 4.5, ModuleDay::module),
                        Columns.date("date", 8, ModuleDay::date),
                        Columns.text(
                                "weekday",
                                8,
                                row -> Words.get("day." + row.date().getDayOfWeek())));
        return new DataTable<>(id, Words.get(name), columns, filters, Words.get(name + ".none"));
    }
}
