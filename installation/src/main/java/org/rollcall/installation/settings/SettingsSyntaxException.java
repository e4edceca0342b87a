package org.rollcall.installation.settings;

import java.io.IOException;
import java.nio.file.Path;

/** A file of settings that can't be read as JSON at all. */
public final class SettingsSyntaxException extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /**
     * @param line from 1
     * @param column from 1
     */
    SettingsSyntaxException(int line, int column, String what) {
        super(what);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** What is wrong where, what that means, and what to do. */
    public String sentence(Path file) {
        return ("The settings in %s can't be read: line %d, column %d: %s. So none of them is in"
                        + " effect, and the file is left as it is. Correct it there with a text"
                        + " editor, or move the file away, and start again.")
                .formatted(file, line, column, getMessage());
    }
}
