package org.rollcall.report.internal.table;

/**
 * A column of a report table.
 *
 * @param name as CSV files write it
 * @param title as people read it
 */
public record Column(String name, String title, boolean numeric) {}
