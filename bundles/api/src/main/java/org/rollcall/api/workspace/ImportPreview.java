package org.rollcall.api.workspace;

import java.util.List;

/**
 * What files and folders hold, and what importing them would do. Nothing is kept or changed by
 * looking.
 *
 * @param files every file that was looked at, those of no known kind too, by name
 */
public record ImportPreview(List<PreviewedFile> files) {
    public ImportPreview {
        files = List.copyOf(files);
    }
}
