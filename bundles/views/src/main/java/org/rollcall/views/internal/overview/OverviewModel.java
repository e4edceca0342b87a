package org.rollcall.views.internal.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.Overview;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Status;
import org.rollcall.views.internal.Words;

/** What the overview asks for. Holds no controls. Used on the FX thread. */
final class OverviewModel {
    private final AttendanceContext context;

    OverviewModel(AttendanceContext context) {
        this.context = context;
    }

    /** A line for each module that has days in the period. */
    Computation<List<ModuleLine>> lines() {
        var model = context.model();
        List<ModuleData> all = model.library().valueProperty().get();
        Insights insights = context.services().insights().get();
        if (all == null) {
            return Computation.none(model.library().statusProperty().get());
        }
        if (insights == null) {
            return Computation.waiting();
        }
        record Asked(ModuleInfo info, ModuleData data, Query query) {}
        var asked = new ArrayList<Asked>();
        for (ModuleData data : all) {
            Optional<ModuleInfo> info = model.moduleInfo(data.module());
            Optional<Query> query = model.query(data);
            if (info.isPresent() && query.isPresent()) {
                asked.add(new Asked(info.get(), data, query.get()));
            }
        }
        if (asked.isEmpty()) {
            return Computation.none(Status.failed(Words.get("status.datesReversed")));
        }
        return Computation.run(
                Words.get("job.overview"),
                progress -> {
                    var lines = new ArrayList<ModuleLine>();
                    for (Asked one : asked) {
                        progress.checkCancelled();
                        Overview overview = insights.overview(one.data().table(), one.query());
                        lines.add(new ModuleLine(one.info(), overview));
                    }
                    return List.copyOf(lines);
                });
    }

    /**
     * Figures of the chosen module alone: its charts need not wait until all modules have been
     * read.
     */
    Computation<ModuleLine> chosen() {
        var model = context.model();
        ModuleData data = model.dataProperty().get();
        Insights insights = context.services().insights().get();
        if (data == null || insights == null) {
            return Computation.waiting();
        }
        Optional<ModuleInfo> info = model.moduleInfo(data.module());
        Optional<Query> query = model.query(data);
        return info.isEmpty() || query.isEmpty()
                ? Computation.none(Status.failed(Words.get("status.datesReversed")))
                : Computation.run(
                        Words.get("job.overview"),
                        progress ->
                                new ModuleLine(
                                        info.get(), insights.overview(data.table(), query.get())));
    }

    /** The events of some days of the chosen module. */
    Computation<List<Register>> registers(DateRange days) {
        ModuleData data = context.model().dataProperty().get();
        Insights insights = context.services().insights().get();
        if (days == null || data == null) {
            return Computation.none(Status.nothing(Words.get("overview.chooseDay")));
        }
        return insights == null
                ? Computation.waiting()
                : Computation.run(
                        Words.get("job.registers"),
                        progress -> insights.registers(data.table(), days));
    }
}
