package org.rollcall.sample.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.sample.SampleData;

class SampleCommandTest {
    private final List<SampleData.Size> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(SampleData data, String... arguments) {
        return new SampleCommand(data).run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private List<Path> remember(Path folder, SampleData.Size size, Progress progress) {
        asked.add(size);
        return List.of(folder.resolve("one"), folder.resolve("two"));
    }

    @Test
    void takesTheDefaults() {
        assertEquals(0, run(this::remember, "somewhere"));
        assertEquals(List.of(SampleData.Size.DEFAULT), asked);
        assertTrue(out.toString().contains("2 files"), out.toString());
        assertTrue(out.toString().contains("somewhere"), out.toString());
    }

    @Test
    void takesSizeAndSeed() {
        assertEquals(0, run(this::remember, "d", "--students", "5", "--events=70", "--seed", "-9"));
        assertEquals(List.of(new SampleData.Size(5, 70, -9)), asked);
    }

    @Test
    void helpTellsOptionsExamplesAndExitCodes() {
        assertEquals(0, run(this::remember, "--help"));
        for (String part : List.of("Usage: rollcall sample", "--students", "Examples", "2   wrong"))
            assertTrue(out.toString().contains(part), part + " in " + out);
        assertEquals(List.of(), asked);
    }

    @Test
    void wrongUsageIsTwo() {
        assertEquals(2, run(this::remember));
        assertEquals(2, run(this::remember, "d", "--students", "0"));
        assertEquals(2, run(this::remember, "d", "--students", "many"));
        assertEquals(2, run(this::remember, "d", "--nonsense"));
        assertEquals(List.of(), asked);
        assertTrue(err.toString().contains("--help"), err.toString());
    }

    @Test
    void aFailureIsThreeAndSaysWhy() {
        SampleData full =
                (folder, size, progress) -> {
                    throw new IOException("y2r1.csv can't be written (no space left)");
                };
        assertEquals(3, run(full, "d"));
        assertTrue(err.toString().contains("y2r1.csv can't be written"), err.toString());
    }
}
