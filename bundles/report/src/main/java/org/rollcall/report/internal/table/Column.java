package org.rollcall.report.internal.table;

/**
 * A column of a report table.
 *
 * @param name as CSV files write it
 * @param title as people read it
 * @param role what the column does for its reader
 */
public record Column(String name, String title, Role role) {

    /** What a column does for its reader. */
    public enum Role {
        TEXT,
        NUMBER,
        /** Names what its row is about. */
        ROW_HEADER,
        /** A flag by which the whole row is marked. */
        ROW_MARK
    }

    public boolean numeric() {
        return role == Role.NUMBER;
    }

    public boolean rowHeader() {
        return role == Role.ROW_HEADER;
    }

    public boolean marksRow() {
        return role == Role.ROW_MARK;
    }

    public static Column text(String name, String title) {
        return new Column(name, title, Role.TEXT);
    }

    public static Column number(String name, String title) {
        return new Column(name, title, Role.NUMBER);
    }
}
