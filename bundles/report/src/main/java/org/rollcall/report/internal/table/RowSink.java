package org.rollcall.report.internal.table;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.rollcall.api.analytics.Ratio;

/** Takes a table's rows cell by cell, and writes them in its format. */
public interface RowSink {

    /** Text that came from a file: written so that no spreadsheet runs it. */
    void text(String text) throws IOException;

    /** Text of our own making, such as a code or a list of dates. */
    void code(String text) throws IOException;

    void number(long number) throws IOException;

    /** A percentage, rounded half-up from the exact share; empty where nothing counts. */
    void percent(Ratio share, int decimals) throws IOException;

    void flag(boolean value) throws IOException;

    /** A local day. */
    void day(LocalDate day) throws IOException;

    /** A local time to the minute, as {@code 2025-01-06 09:00}. */
    void minute(LocalDateTime time) throws IOException;

    /** A local time to the second, as {@code 2025-01-06T09:00:00}. */
    void second(LocalDateTime time) throws IOException;

    /** An unknown value. */
    default void nothing() throws IOException {
        code("");
    }

    void endRow() throws IOException;
}
