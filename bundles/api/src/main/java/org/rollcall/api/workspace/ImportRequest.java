package org.rollcall.api.workspace;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputKind;

/**
 * Files that the user has agreed to import, after a preview.
 *
 * @param files what to import, each as the kind that was agreed
 * @param refusals files that the preview refused, for the report
 * @param leftOut names of files that are not to be imported, for the report
 */
public record ImportRequest(List<Chosen> files, List<Refusal> refusals, List<String> leftOut) {
    public ImportRequest {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One file.
     *
     * @param kind what it holds; a module code given by hand is in it
     * @param sha256 digest of the bytes that were shown; other bytes are refused
     * @param encoding that the user chose for a text file without byte-order mark, for this and
     *     every later reading; empty for the one that the preview shows
     */
    public record Chosen(Path path, InputKind kind, String sha256, Optional<Charset> encoding) {
        /** A file that is read as the preview shows. */
        public Chosen(Path path, InputKind kind, String sha256) {
            this(path, kind, sha256, Optional.empty());
        }
    }
}
