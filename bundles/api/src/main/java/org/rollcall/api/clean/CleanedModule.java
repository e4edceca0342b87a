package org.rollcall.api.clean;

import org.rollcall.api.table.AttendanceTable;

/** An attendance export, cleaned: its table and where every row went. */
public record CleanedModule(AttendanceTable table, CleaningReport report) {}
