package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowCallTest {
    @Test
    void plainCallsForTheWindowAreRead() {
        assertEquals(Optional.of(new WindowCall(null, false)), WindowCall.of());
        assertEquals(Optional.of(new WindowCall(null, false)), WindowCall.of("workbench"));
        assertEquals(
                Optional.of(new WindowCall(null, true)), WindowCall.of("workbench", "--sample"));
        Path home = Path.of("/some where");
        assertEquals(
                Optional.of(new WindowCall(home, false)), WindowCall.of("--home", "/some where"));
        assertEquals(
                Optional.of(new WindowCall(home, true)),
                WindowCall.of("--home", "/some where", "workbench", "--sample"));
        assertEquals(
                Optional.of(new WindowCall(home, true)),
                WindowCall.of("workbench", "--sample", "--home", "/some where"));
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
