package org.rollcall.workbench.api;

/** The parts of the window that views are docked in. */
public enum Region {
    /** Lists that choose what the other regions show. */
    LEFT,
    /** What the user works in. */
    CENTRE,
    /** Details of what is selected in the centre. */
    RIGHT,
    /** Reports and logs. */
    BOTTOM
}
