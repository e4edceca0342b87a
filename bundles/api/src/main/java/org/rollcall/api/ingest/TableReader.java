package org.rollcall.api.ingest;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens tables of one file format. The format is the service property {@value #FORMAT}: {@code csv}
 * for delimited text, {@code xlsx} for workbooks.
 */
@ProviderType
public interface TableReader {

    /** The service property that names the format. */
    String FORMAT = "rollcall.format";

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
