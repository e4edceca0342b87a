package org.rollcall.imports.internal.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.sample.SampleData;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.Importer;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.SampleLedger;
import org.rollcall.workbench.api.Notifier.Severity;

/** Brings invented data in, never beside real data. Used on the FX thread. */
@Component(service = SampleActions.class)
public final class SampleActions {
    private final AttendanceContext context;
    private final Path home;
    private final Importer importer;
    private final SampleLedger samples;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final InvalidationListener modulesChanged = changed -> showRefusal();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SampleData sampleData;

    @Activate
    public SampleActions(
            @Reference AttendanceContext context,
            @Reference(target = "(rollcall.directory=home)") Path home,
            @Reference Importer importer,
            @Reference SampleLedger samples) {
        this.context = context;
        this.home = home;
        this.importer = importer;
        this.samples = samples;
        context.fx()
                .execute(
                        () -> {
                            context.model().modules().addListener(modulesChanged);
                            showRefusal();
                        });
    }

    /** Why sample data can't be loaded now; empty where it can. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    private void showRefusal() {
        boolean real = !context.model().modules().stream().allMatch(samples::isSample);
        refusal.set(real ? Words.get("imports.noSample.mixed.text") : "");
    }

    @Deactivate
    void close() {
        context.fx().execute(() -> context.model().modules().removeListener(modulesChanged));
    }

    /** Makes sample data and imports it, unless real data is loaded, with which it would mix. */
    public void load() {
        SampleData source = sampleData;
        Workspace workspace = context.services().workspace().get();
        if (source == null || workspace == null) {
            tell("imports.noSample", Words.get("imports.away"));
        } else if (!workspace.health().whole()
                || !workspace.state().modules().stream().allMatch(samples::isSample)) {
            tell("imports.noSample.mixed", Words.get("imports.noSample.mixed.text"));
        } else {
            importer.run(
                    workspace,
                    Words.get("imports.makingSample"),
                    false,
                    (target, progress) -> {
                        List<Path> files =
                                source.write(
                                        home.resolve("sample-data"),
                                        SampleData.Size.DEFAULT,
                                        progress.part(0, 0.4));
                        samples.add(files);
                        return target.importFiles(files, progress.part(0.4, 1));
                    });
        }
    }

    /** Imports a folder of sample data that is there already, if nothing is loaded. */
    void open(Workspace workspace, Path folder) {
        if (!workspace.state().modules().isEmpty() || !workspace.health().whole()) {
            return;
        }
        importer.run(
                workspace,
                Words.get("imports.openingSample"),
                true,
                (target, progress) -> {
                    try (var files = Files.list(folder)) {
                        samples.add(files.filter(Files::isRegularFile).toList());
                    }
                    return target.importFiles(List.of(folder), progress);
                });
    }

    private void tell(String title, String text) {
        context.notifier().notify(Severity.WARNING, Words.get(title), text);
    }
}
