package org.rollcall.report.internal;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.dataset.ModuleData;

/** What is said of a module that has no kept row, and so neither dates nor figures. */
final class ModuleWords {
    private ModuleWords() {}

    static boolean withoutRows(ModuleData module) {
        return module.table().rows() == 0;
    }

    /** Such as {@code No row of module 201 was kept (2 read: 2 rejected), …}. */
    static String noRows(ModuleData module) {
        CleaningReport report = module.report();
        List<String> where = new ArrayList<>();
        add(where, report.rows().rejected(), "rejected");
        add(where, report.rows().cancelled(), "cancelled");
        add(where, report.rows().duplicates(), "duplicate");
        return "No row of module %s was kept (%d read%s), so it has no dates and no figures.%s"
                .formatted(
                        module.module(),
                        report.rows().read(),
                        where.isEmpty() ? "" : ": " + String.join(", ", where),
                        report.rejected().isEmpty()
                                ? ""
                                : " The rejected rows tell the reasons; mend the file and run again.");
    }

    private static void add(List<String> where, long count, String what) {
        if (count > 0) {
            where.add(count + " " + what);
        }
    }
}
