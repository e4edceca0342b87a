package org.rollcall.imports.internal.actions;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.imports.internal.Words;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;

/** Shows whose attendance the newest import changed. */
@Component
@CommandInfo(id = ShowChangedStudentsCommand.ID, menu = "File", order = 106)
public final class ShowChangedStudentsCommand implements Command {
    static final String ID = "show-import-attendance";

    private final Importer importer;

    @Activate
    public ShowChangedStudentsCommand(@Reference Importer importer) {
        this.importer = importer;
    }

    @Override
    public String label() {
        return Words.get("imports.showChangedStudents");
    }

    @Override
    public String description() {
        return Words.get("imports.showChangedStudents.help");
    }

    @Override
    public void run() {
        importer.showReport(ReportPart.ATTENDANCE);
    }
}
