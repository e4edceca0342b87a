package org.rollcall.report.internal.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ExportTable;
import org.rollcall.api.report.TableExporter;
import org.rollcall.report.internal.table.RejectedRows;
import org.rollcall.report.internal.write.CsvFile;
import org.rollcall.util.io.AtomicFile;

/** Tables of the screen as files. */
@Component
public final class TableExports implements TableExporter {

    @Override
    public void write(ExportTable table, Format format, Path file, Progress progress)
            throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    switch (format) {
                        case CSV -> CsvExport.write(table, out, progress);
                        case XLSX -> WorkbookExport.write(table, out, progress);
                        case PDF -> PdfExport.write(table, out, progress);
                    }
                });
    }

    @Override
    public void writeRejected(List<RejectedRow> rows, Path file) throws IOException {
        var table = RejectedRows.table().rows(rows);
        AtomicFile.write(file, out -> CsvFile.write(out, table));
    }

    @Override
    public void draw(ExportTable table, int dotsPerInch, PageTaker taker, Progress progress)
            throws IOException {
        DrawnPages.draw(table, dotsPerInch, taker, progress);
    }
}
