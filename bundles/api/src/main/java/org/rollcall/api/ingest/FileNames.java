package org.rollcall.api.ingest;

import java.util.Locale;

/** The two parts of a file's name, as they are compared (attendance rules, section 0). */
public final class FileNames {
    private FileNames() {}

    /** What stands before the last dot; all of the name where there is none. */
    public static String stem(String fileName) {
        String name = FieldText.comparable(fileName);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** What stands behind the last dot, in lower case; empty where there is none. */
    public static String extension(String fileName) {
        String name = FieldText.comparable(fileName);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
