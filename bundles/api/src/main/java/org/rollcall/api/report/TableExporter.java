package org.rollcall.api.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.progress.Progress;

/**
 * Writes tables to files, whole or not at all, and draws them for paper; no cell of them runs in a
 * spreadsheet.
 */
@ProviderType
public interface TableExporter {

    /** Kinds of files that there are. */
    enum Format {
        CSV("csv"),
        XLSX("xlsx"),
        PDF("pdf");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** Extension of file names, without a dot. */
        public String extension() {
            return extension;
        }
    }

    /**
     * Writes a table in place of what was at that path.
     *
     * @throws IOException if the file can't be written; what was there before is still there
     * @throws java.util.concurrent.CancellationException if cancelled; likewise
     */
    void write(ExportTable table, Format format, Path file, Progress progress) throws IOException;

    /**
     * Writes rejected rows as a report's {@code rejected.csv} has them (attendance rules, "Report
     * files"), in place of what was at that path.
     *
     * @throws IOException if the file can't be written; what was there before is still there
     */
    void writeRejected(List<RejectedRow> rows, Path file) throws IOException;

    /**
     * Draws a table as pages, laid out as in the PDF.
     *
     * @param taker gets the pages in order
     * @throws IOException if the taker can't go on
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    void draw(ExportTable table, int dotsPerInch, PageTaker taker, Progress progress)
            throws IOException;

    /** Takes pages, say to a printer. */
    @ConsumerType
    @FunctionalInterface
    interface PageTaker {
        /**
         * @param width in dots
         * @param rgb the page, white where nothing is: one dot after the other, 0xRRGGBB each, row
         *     by row from the top
         */
        void page(int width, int height, int[] rgb) throws IOException;
    }
}
