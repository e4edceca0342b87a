package org.rollcall.api.workspace;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.ingest.InputKind;

/**
 * One file as it was found before an import.
 *
 * @param name the name by which the user knows it
 * @param bytes its size; 0 where it can't be told
 * @param sha256 digest of its bytes; empty where they were not read, as it can't be imported
 * @param text how a text file is encoded; empty for a workbook, and for what can't be imported
 */
public record PreviewedFile(
        Path path, String name, long bytes, String sha256, Finding finding, Optional<Text> text) {

    /** A file that is no text, or can't be imported. */
    public PreviewedFile(Path path, String name, long bytes, String sha256, Finding finding) {
        this(path, name, bytes, sha256, finding, Optional.empty());
    }

    /**
     * How the letters of a text file are encoded (attendance rules, section 0).
     *
     * @param encoding in which it will be read if nobody chooses another
     * @param source how that is known
     * @param letters the first few fields with letters outside ASCII, each byte as a character of
     *     ISO-8859-1; empty where there are none near the file's beginning, and for UTF-16
     */
    public record Text(Charset encoding, Source source, List<String> letters) {
        public Text {
            letters = List.copyOf(letters);
        }

        /** Those fields, read in an encoding. */
        public List<String> lettersIn(Charset charset) {
            return letters.stream()
                    .map(bytes -> new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset))
                    .toList();
        }

        /** How an encoding is known. */
        public enum Source {
            /** By a byte-order mark, so that there is nothing to choose. */
            MARK,
            /** By the bytes. */
            BYTES,
            /** Windows-1252 for want of anything better. */
            GUESS,
            /** By the user, when the very same bytes were imported before. */
            CHOSEN
        }
    }

    /** What was found. */
    public sealed interface Finding {}

    /**
     * It can be imported as far as its name and header tell; its rows have not been read.
     *
     * @param versionStatus how it stands to what is loaded
     */
    public record Usable(InputKind kind, VersionStatus versionStatus) implements Finding {}

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
