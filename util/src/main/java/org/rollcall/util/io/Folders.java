package org.rollcall.util.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Names in folders, made to last. */
public final class Folders {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private Folders() {}

    /**
     * Forces the names in a folder to the disk: after this, a rename or a new file survives a loss
     * of power. Windows opens no folders, and keeps renames in the file system's own journal.
     */
    public static void force(Path folder) throws IOException {
        if (WINDOWS) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
