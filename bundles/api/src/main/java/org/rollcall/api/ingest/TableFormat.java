package org.rollcall.api.ingest;

import java.util.List;

/**
 * A file format that can be read just now.
 *
 * @param name such as {@code csv}
 * @param title what users call it, such as {@code Excel workbook}
 * @param extensions endings of its files' names: lower case, without the dot
 */
public record TableFormat(String name, String title, List<String> extensions) {
    public TableFormat {
        extensions = List.copyOf(extensions);
    }
}
