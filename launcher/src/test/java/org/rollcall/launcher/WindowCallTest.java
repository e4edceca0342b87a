package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowCallTest {
    @Test
    void plainCallsForTheWindowAreRead() {
        assertEquals(Optional.of(new WindowCall(null, false, List.of())), WindowCall.of());
        assertEquals(
                Optional.of(new WindowCall(null, false, List.of())), WindowCall.of("workbench"));
        assertEquals(
                Optional.of(new WindowCall(null, true, List.of())),
                WindowCall.of("workbench", "--sample"));
        Path home = Path.of("/some where");
        assertEquals(
                Optional.of(new WindowCall(home, false, List.of())),
                WindowCall.of("--home", "/some where"));
        assertEquals(
                Optional.of(new WindowCall(home, true, List.of())),
                WindowCall.of("--home", "/some where", "workbench", "--sample"));
        assertEquals(
                Optional.of(new WindowCall(home, true, List.of())),
                WindowCall.of("workbench", "--sample", "--home", "/some where"));
    }

    @Test
    void filesThatAreThereAreForTheWindow(@TempDir Path folder) throws IOException {
        Path one = Files.createFile(folder.resolve("lusi one.csv"));
        assertEquals(
                Optional.of(new WindowCall(null, false, List.of(one, folder))),
                WindowCall.of(one.toString(), folder.toString()));
        assertEquals(Optional.empty(), WindowCall.of("analyse", one.toString()));
        assertEquals(Optional.empty(), WindowCall.of(folder.resolve("gone.csv").toString()));
    }

    @Test
    void whateverElseIsLeftToTheParser() {
        for (String line :
                new String[] {
                    "analyse",
                    "demo",
                    "version",
                    "--help",
                    "workbench --help",
                    "workbench extra",
                    "workbench workbench",
                    "--sample",
                    "--sample workbench",
                    "workbench --sample --sample",
                    "--home",
                    "--home=/x",
                    "--home --sample",
                    "--home /x --home /y",
                    "workbench -s",
                    "@file"
                }) {
            assertEquals(Optional.empty(), WindowCall.of(line.split(" ")), line);
        }
        assertEquals(Optional.empty(), WindowCall.of("--home", ""));
        assertEquals(Optional.empty(), WindowCall.of(""));
    }
}
