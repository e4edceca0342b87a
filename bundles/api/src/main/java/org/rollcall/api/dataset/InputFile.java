package org.rollcall.api.dataset;

import java.nio.file.Path;
import org.rollcall.api.ingest.InputKind;

/**
 * A file whose kind is known.
 *
 * @param path where it is
 * @param name the name by which the user knows it
 */
public record InputFile(Path path, String name, InputKind kind) {}
