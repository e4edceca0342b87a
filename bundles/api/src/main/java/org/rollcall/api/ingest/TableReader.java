package org.rollcall.api.ingest;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Opens tables of one file format. A reader is a service; its service properties say which files it
 * opens: {@link #FORMAT}, {@link #TITLE} and {@link #EXTENSIONS} always, the others where they
 * matter. A file is opened by the reader of its ending. The reader refuses what is not its format.
 */
@ConsumerType
public interface TableReader {

    /** Name of the format, such as {@code csv}: lower case, for logs. Needed. */
    String FORMAT = "rollcall.format";

    /** What users call the format, such as {@code Excel workbook}. Needed. */
    String TITLE = "rollcall.title";

    /** Endings of files' names, without the dot: one text or several. Needed. */
    String EXTENSIONS = "rollcall.extensions";

    /**
     * Further endings, of files that are opened where the user says what they hold, but whose names
     * tell nothing. One text or several.
     */
    String FURTHER_EXTENSIONS = "rollcall.extensions.further";

    /**
     * What names with one of {@link #EXTENSIONS} tell: {@linkplain InputKind#id ids of kinds}, one
     * or several; every kind where the property is missing.
     */
    String KINDS = "rollcall.kinds";

    /**
     * The bytes that every file of the format begins with: one text or several, of which one must
     * hold. Each is one or more parts of two hexadecimal digits a byte, separated by spaces; a part
     * that does not stand at the file's beginning begins with its place and a colon: {@code
     * "504b0304 30:6d696d65"}. Within the first {@value #HEAD} bytes. A file whose first bytes are
     * those of another format than its ending's is refused; where several hold, the longest counts.
     */
    String SIGNATURES = "rollcall.signatures";

    /** Bytes of a file that {@link #SIGNATURES} can speak of. */
    int HEAD = 4096;

    /**
     * {@code true}, as a Boolean, where files are plain text, so that an encoding can be chosen.
     */
    String TEXT = "rollcall.text";

    /**
     * Opens a file and reads its header.
     *
     * @param file the file to read, which may have another name than the user knows
     * @param name the name by which the user knows the file, for messages
     * @param encoding in which to read a text file that has no byte-order mark; empty to find it
     *     out
     * @throws InputException if the file is missing, unreadable, empty, binary, or has no header
     */
    RawTable open(Path file, String name, Optional<Charset> encoding) throws InputException;

    /** Opens a file whose encoding is to be found out. */
    default RawTable open(Path file, String name) throws InputException {
        return open(file, name, Optional.empty());
    }
}
