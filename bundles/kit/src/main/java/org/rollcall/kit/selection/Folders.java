package org.rollcall.kit.selection;

import java.io.File;
import java.util.Optional;

/** The folder that files were last written to, or the one to begin with. On the FX thread. */
public final class Folders {
    private static final String LAST = "views.export.folder";

    private final Memory memory;
    private String first = "";

    Folders(Memory memory) {
        this.memory = memory;
    }

    /** Sets the folder to begin with; empty for none. */
    public void setDefault(String folder) {
        first = folder == null ? "" : folder.strip();
    }

    /** Where a chooser starts: the last folder that is still there, or else the default. */
    public Optional<File> start() {
        return memory.text(LAST).map(File::new).filter(File::isDirectory).or(this::first);
    }

    /** The folder to begin with, where nothing was chosen yet. */
    public Optional<File> first() {
        return Optional.of(first)
                .filter(text -> !text.isEmpty())
                .map(File::new)
                .filter(File::isDirectory);
    }

    /** Remembers where a file was written. */
    public void used(File file) {
        memory.put(LAST, file.getAbsoluteFile().getParent());
    }
}
