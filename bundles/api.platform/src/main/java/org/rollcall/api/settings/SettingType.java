package org.rollcall.api.settings;

/** What a setting's values are; the types of OSGi Metatype. */
public enum SettingType {
    TEXT,
    /** A text that is never shown. */
    PASSWORD,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    CHARACTER,
    BYTE,
    SHORT,
    INTEGER,
    LONG,
    FLOAT,
    DOUBLE;

    public boolean whole() {
        return this == BYTE || this == SHORT || this == INTEGER || this == LONG;
    }

    public boolean number() {
        return whole() || this == FLOAT || this == DOUBLE;
    }

    public boolean text() {
        return this == TEXT || this == PASSWORD;
    }
}
