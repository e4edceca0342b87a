package org.rollcall.api.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The file formats that can be read just now: those of the {@link TableReader}s that are there. Ask
 * again each time, as readers come and go. May be used by several threads.
 */
@ProviderType
public interface TableFormats {

    /** All formats, by title. */
    List<TableFormat> all();

    /**
     * What a file's name tells that it holds; empty where it tells nothing, or where no reader has
     * its ending.
     */
    Optional<InputKind> kind(String fileName);

    /** Whether a file's ending is that of a format that can be read. */
    default boolean canRead(String fileName) {
        String extension = FileNames.extension(fileName);
        return all().stream().anyMatch(format -> format.extensions().contains(extension));
    }

    /** All endings, for people: {@code .csv, .tsv, .txt, .xlsx}; empty where there is none. */
    default String endings() {
        return all().stream()
                .flatMap(format -> format.extensions().stream())
                .distinct()
                .sorted()
                .map(extension -> "." + extension)
                .collect(Collectors.joining(", "));
    }
}
