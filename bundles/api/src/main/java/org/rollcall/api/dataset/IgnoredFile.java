package org.rollcall.api.dataset;

/**
 * A file that is not read, as its name tells no kind that is.
 *
 * @param name the file's name
 * @param looksLike what it looks like, as a phrase: {@code an attendance export of module 205 as a
 *     workbook}; {@value #UNKNOWN} where it looks like none
 * @param remedy what to do to have it read, as a sentence; empty where nothing can be advised
 */
public record IgnoredFile(String name, String looksLike, String remedy) {

    /** What a file looks like that looks like nothing that could be read. */
    public static final String UNKNOWN = "of no known kind";

    /** A file that looks like nothing that could be read. */
    public static IgnoredFile unknown(String name) {
        return new IgnoredFile(name, UNKNOWN, "");
    }

    /** All of it, for people. */
    public String sentence() {
        return looksLike.equals(UNKNOWN)
                ? name + " is " + looksLike + "."
                : (name + " looks like " + looksLike + ". " + remedy).strip();
    }
}
