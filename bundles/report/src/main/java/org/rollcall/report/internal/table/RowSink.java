package org.rollcall.report.internal.table;

import java.io.IOException;
import org.rollcall.api.analytics.Ratio;

/** Takes a table's rows cell by cell, and writes them in its format. */
public interface RowSink {

    /** Text that came from a file: written so that no spreadsheet runs it. */
    void text(String text) throws IOException;

    /** Text of our own making, such as a date, a code or a list of dates. */
    void code(String text) throws IOException;

    void number(long number) throws IOException;

    /** A percentage, rounded half-up from the exact share; empty where nothing counts. */
    void percent(Ratio share, int decimals) throws IOException;

    void flag(boolean value) throws IOException;

    void endRow() throws IOException;
}
