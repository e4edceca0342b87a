package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
    private static final String KEY = "java.io.tmpdir";

    @TempDir Path all;
    private final String before = System.getProperty(KEY);

    @BeforeEach
    void choose() {
        System.setProperty(KEY, all.toString());
    }

    @AfterEach
    void restore() {
        System.setProperty(KEY, before);
    }

    @Test
    void goesWhenTheRunEnds() throws Exception {
        WorkFolder folder = WorkFolder.make();
        Files.createDirectories(folder.cache().resolve("bundle1"));
        folder.close();
        assertFalse(Files.exists(folder.root()));
    }

    @Test
    void whatKilledRunsLeftGoesAndWhatRunsOrIsAnothersStays() throws Exception {
        Path killed = Files.createDirectories(all.resolve("rollcall-1/cache/bundle1"));
        Files.createFile(all.resolve("rollcall-1/lock"));
        Path others = Files.createDirectories(all.resolve("rollcall-2"));
        try (WorkFolder running = WorkFolder.make()) {
            WorkFolder.clearLeftovers();
            assertTrue(Files.exists(running.root()), "it runs");
        }
        assertFalse(Files.exists(killed), "it was killed");
        assertTrue(Files.exists(others), "it has no lock, so it is not ours");
    }
}
