package org.rollcall.imports.internal.actions;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Shows what the newest import kept, rejected and changed. */
@Component
@CommandInfo(id = ShowReportCommand.ID, menu = "File", order = 104)
public final class ShowReportCommand implements Command {
    static final String ID = "show-import-report";

    private final Importer importer;

    @Activate
    public ShowReportCommand(@Reference Importer importer) {
        this.importer = importer;
    }

    @Override
    public String label() {
        return Words.get("imports.showReport");
    }

    @Override
    public String description() {
        return Words.get("imports.showReport.help");
    }

    @Override
    public void run() {
        importer.showReport(ReportPart.ANY);
    }
}
