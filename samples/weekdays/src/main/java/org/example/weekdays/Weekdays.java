package org.example.weekdays;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.workbench.api.Jobs;

/** Attendance by day of the week. */
@Component(service = Weekdays.class)
public final class Weekdays {
    private final Workspace workspace;
    private final RuleSets rules;
    private final Insights insights;
    private final Jobs jobs;

    @Activate
    public Weekdays(@Reference Workspace workspace, @Reference RuleSets rules,
            @Reference Insights insights, @Reference Jobs jobs) {
        this.workspace = workspace;
        this.rules = rules;
        this.insights = insights;
        this.jobs = jobs;
    }

    List<String> modules() {
        return workspace.state().modules().stream().map(ModuleInfo::module).toList();
    }

    /** Counts in the background, and gives the result on the FX thread. */
    void count(String module, Consumer<Map<DayOfWeek, Ratio>> shown) {
        jobs.recompute("Counting days of the week", progress -> days(module, progress))
                .thenAccept(shown);
    }

    private Map<DayOfWeek, Ratio> days(String module, Progress progress) throws InputException {
        var days = new TreeMap<DayOfWeek, Ratio>();
        if (modules().contains(module)) {
            AttendanceTable table = workspace.module(module, rules.standard(), progress).table();
            for (Register register : insights.registers(table, table.dates().orElseThrow())) {
                if (register.kind() == Kind.TEACHING) {
                    DayOfWeek day = register.start().getDayOfWeek();
                    days.merge(day, register.attendance(), Ratio::plus);
                }
            }
        }
        return days;
    }
}
