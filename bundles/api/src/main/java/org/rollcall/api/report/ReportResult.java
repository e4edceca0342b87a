package org.rollcall.api.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What a report wrote.
 *
 * @param files the files, in the order written
 * @param neutralised how many text fields a spreadsheet would have run as a formula
 * @param notices what the reader should know, such as a date range that holds nothing
 */
public record ReportResult(List<Path> files, long neutralised, List<String> notices) {
    public ReportResult {
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }
}
