package org.rollcall.views.internal.student;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.rollcall.api.analytics.Session;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.Kept;
import org.rollcall.views.internal.table.Column;
import org.rollcall.views.internal.table.DataTable;
import org.rollcall.views.internal.table.Filters;
import org.rollcall.views.internal.table.TableKeeping;

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

    StudentLists(Kept kept) {
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
                            TableKeeping.scroll(kept, table);
                            TableKeeping.row(kept, table, row -> true);
                        });
    }

    Region node() {
        return tabs;
    }

    void show(Profile now) {
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
        absences.show(absent);
        placementDays.show(days);
        certificates.show(certified);
        sessions.show(all);
        absencesTab.setText(Words.get("student.tab.absences", absent.size()));
        placementTab.setText(Words.get("student.tab.placementDays", days.size()));
        certificatesTab.setText(Words.get("student.tab.certificates", certified.size()));
        sessionsTab.setText(Words.get("student.tab.sessions", all.size()));
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
        var tab = new Tab(Words.get("student.tab." + id, 0), table.node());
        tab.setId("student-tab-" + id);
        tabs.getTabs().add(tab);
        return tab;
    }

    private DataTable<ModuleSession> sessionTable(String id, String name) {
        var filters = new Filters<ModuleSession>(row -> row.session().event());
        List<Column<ModuleSession, ?>> columns =
                List.of(
                        Column.text("module", 4.5, ModuleSession::module),
                        Column.time("start", 12.2, row -> row.session().start()),
                        Column.text("event", 13, row -> row.session().event()),
                        Column.text("kind", 6, row -> Words.get("kind." + row.session().kind())),
                        Column.text("mark", 7, row -> Words.get("mark." + row.session().mark())),
                        Column.<ModuleSession>number("line", 4.5, row -> row.session().line())
                                .hiddenAtFirst());
        var table = new DataTable<>(id, Words.get(name), columns, filters).keyed(StudentLists::key);
        table.sayWhenEmpty(Words.get(name + ".none"));
        return table;
    }

    private static String key(ModuleSession row) {
        return row.module() + " " + row.session().line();
    }

    private DataTable<ModuleDay> dayTable(String id, String name) {
        var filters = new Filters<ModuleDay>(ModuleDay::module);
        List<Column<ModuleDay, ?>> columns =
                List.of(
                        Column.text("module", 4.5, ModuleDay::module),
                        Column.date("date", 8, ModuleDay::date),
                        Column.text(
                                "weekday",
                                8,
                                row -> Words.get("day." + row.date().getDayOfWeek())));
        var table = new DataTable<>(id, Words.get(name), columns, filters);
        table.sayWhenEmpty(Words.get(name + ".none"));
        return table;
    }
}
