package org.rollcall.kit.selection;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.kit.value.Status;
import org.rollcall.workbench.api.Jobs;

/**
 * The data of all modules that are loaded, by the chosen rule set: for what crosses modules. Read
 * when somebody wants it. Used on the FX thread.
 */
public final class Library {
    private final Services services;
    private final AttendanceModel model;
    private final Computed<List<ModuleData>> all;
    private int readers;

    Library(Jobs jobs, Services services, AttendanceModel model) {
        this.services = services;
        this.model = model;
        all =
                new Computed<>(
                        jobs,
                        this::readAll,
                        services.workspace(),
                        model.rulesProperty(),
                        model.revisionProperty());
    }

    /** By module code; null until they are read. */
    public ReadOnlyObjectProperty<List<ModuleData>> valueProperty() {
        return all.valueProperty();
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return all.statusProperty();
    }

    /** The modules read; none before. */
    public List<ModuleData> modules() {
        return all.get() == null ? List.of() : all.get();
    }

    /** Counts a reader in or out; each view says so when it is seen and when it is not any more. */
    public void want(boolean now) {
        readers += now ? 1 : -1;
        all.want(readers > 0);
    }

    void invalidate() {
        all.invalidate();
    }

    void retry() {
        all.retry();
    }

    void close() {
        all.close();
    }

    private Computation<List<ModuleData>> readAll() {
        Workspace source = services.workspace().get();
        RuleSet rules = model.rulesProperty().get();
        if (source == null || rules == null) {
            return Computation.waiting();
        }
        List<String> codes = model.modules().stream().map(ModuleInfo::module).toList();
        if (codes.isEmpty()) {
            return Computation.none(services.nothingLoaded());
        }
        return Computation.run(
                Words.get("job.modules"),
                progress -> {
                    var read = new ArrayList<ModuleData>();
                    for (int i = 0; i < codes.size(); i++) {
                        progress.checkCancelled();
                        double part = 1.0 / codes.size();
                        read.add(
                                source.module(
                                        codes.get(i),
                                        rules,
                                        progress.part(i * part, (i + 1) * part)));
                    }
                    return List.copyOf(read);
                });
    }
}
