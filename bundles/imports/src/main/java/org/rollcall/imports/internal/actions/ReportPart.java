package org.rollcall.imports.internal.actions;

/** A part of the import report that can be asked for. */
public enum ReportPart {
    /** What tells most of an import: its messages where a file was refused, else its files. */
    ANY,
    /** Students whose attendance has changed, those who crossed the threshold first. */
    ATTENDANCE
}
