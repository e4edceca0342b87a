package org.rollcall.installation.settings;

import java.nio.file.Path;

/**
 * A setting that is damaged, and so not in effect.
 *
 * @param line from 1
 * @param column from 1
 * @param pid of the configuration
 * @param setting as the file names it; empty if the whole configuration is damaged
 * @param what is wrong, as a clause
 */
public record Dropped(int line, int column, String pid, String setting, String what) {

    /** What is wrong where, what that means, and what to do. */
    public String sentence(Path file) {
        return "The setting %s in %s can't be used: line %d, column %d: %s. Its default is in effect, and all others are as they were set. Correct it there, or set it anew in the preferences."
                .formatted(setting.isEmpty() ? pid : name(), file, line, column, what);
    }

    private String name() {
        int colon = setting.indexOf(':');
        return (colon < 0 ? setting : setting.substring(0, colon)) + " of " + pid;
    }
}
