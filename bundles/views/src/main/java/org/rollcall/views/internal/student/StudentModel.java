package org.rollcall.views.internal.student;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Insights;
import org.rollcall.api.analytics.PlacementResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.SelfCertifiedResult;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.Student;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.AttendanceModel;
import org.rollcall.kit.selection.Library;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Status;
import org.rollcall.views.internal.Words;

/** What the student view asks for. Holds no controls. Used on the FX thread. */
final class StudentModel {
    private final AttendanceContext context;
    private final AttendanceModel model;
    private final BooleanProperty allModules = new SimpleBooleanProperty(true);
    private final BooleanProperty withPlacements = new SimpleBooleanProperty();
    private final ObjectProperty<Integer> rollingDays = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Double> target = new SimpleObjectProperty<>(80.0);

    StudentModel(AttendanceContext context) {
        this.context = context;
        model = context.model();
    }

    /** Whether all modules count that have the student, or the chosen one. */
    BooleanProperty allModulesProperty() {
        return allModules;
    }

    /** Whether the trend takes placement sessions too. */
    BooleanProperty withPlacementsProperty() {
        return withPlacements;
    }

    /** Days that each point of the trend counts; 0 for all so far. */
    ObjectProperty<Integer> rollingDaysProperty() {
        return rollingDays;
    }

    /** The percentage to be reached, 0 to 100. */
    ObjectProperty<Double> targetProperty() {
        return target;
    }

    Computation<Profile> profile() {
        String id = model.studentProperty().get();
        Analytics analytics = context.services().analytics().get();
        Insights insights = context.services().insights().get();
        Library library = model.library();
        if (id == null) {
            return Computation.none(
                    model.modules().isEmpty()
                            ? context.services().nothingLoaded()
                            : Status.nothing(Words.get("student.choose")));
        }
        if (library.valueProperty().get() == null) {
            return Computation.none(library.statusProperty().get());
        }
        if (analytics == null || insights == null) {
            return Computation.waiting();
        }
        List<Asked> asked = asked(id);
        if (asked.isEmpty()) {
            return Computation.none(nowhere(id));
        }
        boolean placements = withPlacements.get();
        int rolling = rollingDays.get();
        return Computation.run(
                Words.get("job.student"),
                progress -> {
                    var parts = new ArrayList<Profile.Part>();
                    for (Asked module : asked) {
                        progress.checkCancelled();
                        parts.add(part(module, analytics, insights, placements, rolling));
                    }
                    Student student = parts.get(parts.size() - 1).history().student();
                    return new Profile(student, parts, rolling);
                });
    }

    /** Why no module can tell of the student. */
    private Status nowhere(String id) {
        List<ModuleData> all = model.library().modules();
        boolean here = all.stream().anyMatch(data -> wanted(data) && has(data, id));
        if (here && all.stream().allMatch(data -> model.query(data).isEmpty())) {
            return Status.failed(Words.get("status.datesReversed"));
        }
        boolean elsewhere = all.stream().anyMatch(data -> has(data, id));
        return Status.nothing(Words.get(elsewhere ? "student.elsewhere" : "student.none"));
    }

    private static boolean has(ModuleData data, String id) {
        return data.table().studentIndex(id).isPresent();
    }

    private boolean wanted(ModuleData data) {
        return allModules.get() || data.module().equals(model.moduleProperty().get());
    }

    /** A module that has the student. */
    private record Asked(ModuleData data, int index, Query query) {}

    private List<Asked> asked(String id) {
        var asked = new ArrayList<Asked>();
        for (ModuleData data : model.library().modules()) {
            Optional<Integer> index = data.table().studentIndex(id);
            Optional<Query> query = model.query(data);
            if (wanted(data) && index.isPresent() && query.isPresent()) {
                asked.add(new Asked(data, index.get(), query.get()));
            }
        }
        return asked;
    }

    private static Profile.Part part(
            Asked asked, Analytics analytics, Insights insights, boolean placements, int rolling) {
        var table = asked.data().table();
        String id = table.students().get(asked.index()).id();
        TrendResult trend =
                rolling > 0
                        ? insights.rollingTrend(
                                table, asked.index(), asked.query(), placements, rolling)
                        : analytics.trend(table, asked.index(), asked.query(), placements);
        PlacementResult.Figure placement =
                analytics.placements(table, asked.query()).students().stream()
                        .filter(figure -> figure.student().id().equals(id))
                        .findFirst()
                        .orElse(null);
        SelfCertifiedResult.Figure certified =
                analytics.selfCertified(table, asked.query()).students().stream()
                        .filter(figure -> figure.student().id().equals(id))
                        .findFirst()
                        .orElse(null);
        return new Profile.Part(
                asked.data(),
                insights.history(table, asked.index(), asked.query()),
                trend,
                placement,
                certified);
    }
}
