package org.rollcall.api.workspace;

import java.nio.file.Path;
import org.rollcall.api.ingest.InputKind;

/**
 * One file as it was found before an import.
 *
 * @param name the name by which the user knows it
 * @param bytes its size; 0 where it can't be told
 * @param sha256 digest of its bytes; empty where they were not read, as it can't be imported
 */
public record PreviewedFile(Path path, String name, long bytes, String sha256, Finding finding) {

    /** What was found. */
    public sealed interface Finding {}

    /**
     * It can be imported as far as its name and header tell; its rows have not been read.
     *
     * @param standing how it stands to what is loaded
     */
    public record Usable(InputKind kind, Standing standing) implements Finding {}

    /** Its columns are those of an attendance export, but its name tells no module. */
    public record Unnamed() implements Finding {}

    /**
     * It can't be imported.
     *
     * @param message what is wrong and what to do
     */
    public record Refused(String message) implements Finding {}

    /**
     * It is of no known kind.
     *
     * @param reason a sentence
     */
    public record Ignored(String reason) implements Finding {}
}
