package org.rollcall.api.table;

/**
 * How a student is marked for an event (attendance rules, section 4). Stored by ordinal, so a new
 * mark comes last. What to decide for a new one: {@code docs/extending.md}, "A new mark".
 */
public enum Mark {
    PRESENT("present", Count.ATTENDED),
    ABSENT("absent", Count.MISSED),
    SELF_CERTIFIED("self-certified", Count.MISSED),
    UNKNOWN("unknown", Count.NOT_COUNTED);

    /** What a mark means for a percentage. */
    private enum Count {
        /** In the numerator and the denominator. */
        ATTENDED,
        /** In the denominator. */
        MISSED,
        /** In neither. */
        NOT_COUNTED
    }

    private final String text;
    private final Count count;

    Mark(String text, Count count) {
        this.text = text;
        this.count = count;
    }

    /** The mark as reports write it, such as {@code self-certified}. */
    public String text() {
        return text;
    }

    /** Whether the student came: the mark counts in numerator and denominator. */
    public boolean attended() {
        return count == Count.ATTENDED;
    }

    /** Whether the student did not come, explained or not: it counts in the denominator alone. */
    public boolean missed() {
        return count == Count.MISSED;
    }

    /** Whether the mark counts in a percentage at all. */
    public boolean countable() {
        return count != Count.NOT_COUNTED;
    }
}
