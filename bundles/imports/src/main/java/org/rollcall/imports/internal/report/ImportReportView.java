package org.rollcall.imports.internal.report;

import javafx.scene.Parent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.imports.internal.Styles;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.Importer;
import org.rollcall.kit.page.BaseView;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Computed;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.View;

/** What an import kept, rejected and refused, and why. Opens when an import has ended. */
@Component(service = View.class)
@Docked(id = "import-report", region = Region.BOTTOM, order = 10, open = false)
public final class ImportReportView extends BaseView {
    private static final String CHOSEN = "import";

    private final Importer importer;
    private final ReportModel model = new ReportModel();

    @Activate
    public ImportReportView(@Reference AttendanceContext context, @Reference Importer importer) {
        super(Words.get("view.import-report"), context, Styles.SHEET);
        this.importer = importer;
    }

    @Deactivate
    void close() {
        release();
    }

    @Override
    protected Parent build() {
        Computed<ReportedImport> reported =
                computed(
                        () -> model.ask(context.services().workspace().get(), nothingTaken()),
                        model.chosenProperty(),
                        importer.lastProperty(),
                        context.model().revisionProperty(),
                        context.services().workspace());
        // Whatever was being read, who has just imported wants to see that.
        subscriptions.follow(
                importer.lastProperty(),
                last -> {
                    if (last != null) {
                        model.chosenProperty().set(ReportModel.NEWEST);
                    }
                });
        subscriptions
                .kept()
                .add(CHOSEN, () -> Long.toString(model.chosenProperty().get()), this::restore);
        return new ImportReportPage(
                        context,
                        reported,
                        model,
                        importer.wantedProperty(),
                        importer.undo(),
                        subscriptions)
                .node();
    }

    /** Unless something was imported before anybody looked: then that is reported. */
    private void restore(String saved) {
        if (importer.lastProperty().get() == null && saved.matches("-?\\d{1,18}")) {
            model.chosenProperty().set(Long.parseLong(saved));
        }
    }

    private ImportResult nothingTaken() {
        ImportResult last = importer.lastProperty().get();
        return last != null && last.importId() == 0 ? last : null;
    }
}
