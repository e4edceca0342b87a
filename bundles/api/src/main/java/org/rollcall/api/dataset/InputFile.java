package org.rollcall.api.dataset;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.rollcall.api.ingest.InputKind;

/**
 * A file whose kind is known.
 *
 * @param path where it is
 * @param name the name by which the user knows it
 * @param encoding in which to read it if it is a text file without byte-order mark; empty to find
 *     it out
 */
public record InputFile(Path path, String name, InputKind kind, Optional<Charset> encoding) {

    /** A file whose encoding is to be found out. */
    public InputFile(Path path, String name, InputKind kind) {
        this(path, name, kind, Optional.empty());
    }

    /** The same file, read in an encoding if it is a text file without byte-order mark. */
    public InputFile inEncoding(Charset charset) {
        return new InputFile(path, name, kind, Optional.of(charset));
    }
}
