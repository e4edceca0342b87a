package org.rollcall.api.ingest;

import java.nio.file.Path;
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
     * @throws InputException if the file is missing, unreadable, empty, binary, or has no header
     */
    RawTable open(Path file, String name) throws InputException;
}
