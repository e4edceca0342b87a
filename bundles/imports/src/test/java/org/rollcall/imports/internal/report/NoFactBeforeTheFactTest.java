package org.rollcall.imports.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.rollcall.imports.internal.actions.Importer;
import org.rollcall.kit.selection.Contexts;
import org.rollcall.kit.selection.HeldJobs;
import org.rollcall.kit.testing.Facts;
import org.rollcall.kit.testing.ShownTexts;
import org.rollcall.kit.testing.Toolkit;

/** The report of an import says nothing of files and rows before there is one. */
class NoFactBeforeTheFactTest {
    @Test
    void nothingIsSaidBeforeTheReportIsThere() throws Exception {
        Toolkit.onFx(
                () -> {
                    var facts = new Facts("imports");
                    var jobs = new HeldJobs();
                    var context = Contexts.simple(jobs);
                    var view =
                            new ImportReportView(context, new Importer(context, Contexts.undo()));
                    view.node();
                    view.seen(true);
                    assertEquals(
                            java.util.List.of(),
                            ShownTexts.of(view.node()).stream().filter(facts::isFact).toList());
                    jobs.runAll("Reading");
                    assertEquals(
                            java.util.List.of(),
                            ShownTexts.of(view.node()).stream().filter(facts::isFact).toList());
                    return null;
                });
    }
}
