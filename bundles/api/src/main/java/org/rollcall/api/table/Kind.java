package org.rollcall.api.table;

/** What kind of event a row tells of (attendance rules, section 4). Stored by ordinal. */
public enum Kind {
    TEACHING,
    PLACEMENT,
    SELF_STUDY
}
