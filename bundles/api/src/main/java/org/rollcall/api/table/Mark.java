package org.rollcall.api.table;

/** How a student is marked for an event (attendance rules, section 4). Stored by ordinal. */
public enum Mark {
    PRESENT("present"),
    ABSENT("absent"),
    SELF_CERTIFIED("self-certified"),
    UNKNOWN("unknown");

    private final String text;

    Mark(String text) {
        this.text = text;
    }

    /** The mark as reports write it, such as {@code self-certified}. */
    public String text() {
        return text;
    }

    /** Whether the mark counts in a percentage: all but unknown. */
    public boolean countable() {
        return this != UNKNOWN;
    }
}
