package org.rollcall.report.internal.write;

/**
 * What became of texts on their way into a workbook.
 *
 * @param neutralised how many a spreadsheet would have run
 * @param cut how many were longer than a cell holds
 */
public record Written(long neutralised, long cut) {
    Written and(Written other) {
        return new Written(neutralised + other.neutralised, cut + other.cut);
    }
}
