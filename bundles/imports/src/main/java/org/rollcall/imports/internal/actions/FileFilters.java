package org.rollcall.imports.internal.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.FileChooser.ExtensionFilter;
import org.rollcall.api.ingest.TableFormat;
import org.rollcall.imports.internal.Words;

/** What a chooser of files to import offers: all that can be read, each format, all files. */
final class FileFilters {
    private FileFilters() {}

    static List<ExtensionFilter> of(List<TableFormat> formats) {
        var filters = new ArrayList<ExtensionFilter>();
        if (!formats.isEmpty()) {
            filters.add(
                    new ExtensionFilter(
                            Words.get("imports.files.known"),
                            formats.stream().flatMap(FileFilters::patterns).distinct().toList()));
        }
        for (TableFormat format : formats) {
            filters.add(new ExtensionFilter(format.title(), patterns(format).toList()));
        }
        filters.add(new ExtensionFilter(Words.get("imports.files.all"), "*.*"));
        return filters;
    }

    /** Choosers on Linux tell capital letters from small ones. */
    private static Stream<String> patterns(TableFormat format) {
        return format.extensions().stream()
                .flatMap(
                        extension ->
                                Stream.of(
                                        "*." + extension,
                                        "*." + extension.toUpperCase(Locale.ROOT)));
    }
}
