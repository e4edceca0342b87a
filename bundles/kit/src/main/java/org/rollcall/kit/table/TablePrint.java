package org.rollcall.kit.table;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.TableExporter;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Async;
import org.rollcall.workbench.api.Notifier.Severity;

/** Prints a table: the pages of its PDF, on a printer that the user chooses. On the FX thread. */
final class TablePrint {
    private static final int DOTS_PER_INCH = 200;
    private static final double POINTS_PER_INCH = 72;

    private final AttendanceContext context;

    TablePrint(AttendanceContext context) {
        this.context = context;
    }

    void print(ExportTable table, Window window) {
        TableExporter exporter = context.services().exporter().get();
        if (exporter == null) {
            warn(Words.get("export.away"));
            return;
        }
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            warn(Words.get("print.noPrinter"));
            return;
        }
        job.getJobSettings().setJobName(Words.get("print.name"));
        if (!job.showPrintDialog(window)) {
            job.cancelJob();
            return;
        }
        Async.whenDone(
                context.jobs()
                        .submit(
                                Words.get("print.job"),
                                progress -> {
                                    exporter.draw(
                                            table,
                                            DOTS_PER_INCH,
                                            (width, height, rgb) -> page(job, width, height, rgb),
                                            progress);
                                    if (!job.endJob()) {
                                        throw new IOException(job.getJobStatus().toString());
                                    }
                                    return table;
                                }),
                (printed, problem) -> tell(table, job, problem));
    }

    /** A page, as large as the paper lets it be; printing is allowed on any thread. */
    private static void page(PrinterJob job, int width, int height, int[] rgb) throws IOException {
        var image = new WritableImage(width, height);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] |= 0xFF000000;
        }
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), rgb, 0, width);
        PageLayout layout =
                job.getPrinter()
                        .createPageLayout(
                                job.getJobSettings().getPageLayout().getPaper(),
                                width > height
                                        ? PageOrientation.LANDSCAPE
                                        : PageOrientation.PORTRAIT,
                                Printer.MarginType.HARDWARE_MINIMUM);
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(
                Math.min(layout.getPrintableWidth(), width * POINTS_PER_INCH / DOTS_PER_INCH));
        view.setFitHeight(
                Math.min(layout.getPrintableHeight(), height * POINTS_PER_INCH / DOTS_PER_INCH));
        if (!job.printPage(layout, view)) {
            throw new IOException(job.getJobStatus().toString());
        }
    }

    private void tell(ExportTable table, PrinterJob job, Throwable problem) {
        if (problem == null) {
            context.notifier()
                    .notify(
                            Severity.INFO,
                            Words.get("print.done"),
                            Words.countWith(
                                    "print.sent", table.rows().size(), job.getPrinter().getName()));
            return;
        }
        job.cancelJob();
        if (!(problem instanceof CancellationException)) {
            warn(Words.get("print.reason", job.getPrinter().getName(), problem.getMessage()));
        }
    }

    private void warn(String text) {
        context.notifier().notify(Severity.WARNING, Words.get("print.failed"), text);
    }
}
