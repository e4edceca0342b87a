package org.rollcall.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad files are refused by name with what to do, and the good ones beside them are analysed. */
class BadInputTest {
    private static final String HEADER =
            "studentId,firstName,surname,academicAdvisor,startDateTime,present\n";
    private static final String GOOD = HEADER + "007,Ada,Null,Dr Who,2025-01-06T09:00:00,true\n";

    @TempDir Path folder;
    private Path input;
    private Path out;

    @BeforeEach
    void goodFile() throws Exception {
        input = Files.createDirectories(folder.resolve("input"));
        out = folder.resolve("out");
        Files.writeString(input.resolve("lusi_mbchb501.csv"), GOOD);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of(
                        "lusi_mbchb101.csv",
                        "studentId,firstName\n1,A\n".getBytes(UTF_8),
                        "surname"),
                Arguments.of("lusi_mbchb102.csv", new byte[0], "empty"),
                Arguments.of("lusi_mbchb103.csv", new byte[] {'a', 0, 1, 2, 0, 'b'}, "text"),
                Arguments.of(
                        "lusi_mbchb104.csv",
                        (HEADER
                                        + "1,A,B,C,13/01/2025 09:00,true\n"
                                        + "1,A,B,C,01/13/2025 09:00,true\n")
                                .getBytes(UTF_8),
                        "line"),
                Arguments.of("Book1.xlsx", "not a workbook".getBytes(UTF_8), "workbook"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void isRefusedAloneWithARemedy(String name, byte[] content, String told) throws Exception {
        Files.write(input.resolve(name), content);

        var outcome = analyse();

        assertEquals(1, outcome.exitCode(), outcome.err());
        assertTrue(outcome.err().contains(name), outcome.err());
        assertTrue(outcome.err().contains(told), outcome.err());
        assertTheGoodOneIsThere();
    }

    @Test
    void twoFilesOfOneModuleAreBothRefused() throws Exception {
        Files.writeString(input.resolve("lusi_mbchb101.csv"), GOOD);
        Files.writeString(input.resolve("LUSI_MBCHB101.CSV"), GOOD);

        var outcome = analyse();

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("lusi_mbchb101.csv"), outcome.err());
        assertTrue(outcome.err().contains("LUSI_MBCHB101.CSV"), outcome.err());
        assertTheGoodOneIsThere();
    }

    @Test
    void aHeaderAloneIsAModuleWithoutRows() throws Exception {
        Files.writeString(input.resolve("lusi_mbchb101.csv"), HEADER);

        var outcome = analyse();

        assertEquals(1, outcome.exitCode(), outcome.err());
        assertTrue(outcome.err().contains("No row of module 101 was kept"), outcome.err());
        assertTrue(
                Files.readString(out.resolve("load.csv")).contains("\n101,"),
                Files.readString(out.resolve("load.csv")));
    }

    @Test
    void aRotationMapWithUnknownStudentsIsTold() throws Exception {
        Files.writeString(
                input.resolve("y5r1.csv"), "Student ID,Group,Rotation 1,Pattern\n999,1,GP,R1\n");

        var outcome = analyse();

        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue((outcome.out() + outcome.err()).contains("y5r1.csv"), outcome.out());
    }

    @Test
    void aRangeThatHoldsNothingIsTold() throws Exception {
        var outcome = analyse("--from", "2030-01-01", "--to", "2030-01-31");

        assertEquals(0, outcome.exitCode(), outcome.err());
        String summary = Files.readString(out.resolve("summary.csv"));
        assertTrue(summary.contains("501,007,Ada,Null,"), summary);
        assertTrue((outcome.out() + outcome.err()).contains("2030"), outcome.out());
    }

    @Test
    void aMissingFolderIsWrongUsage() throws Exception {
        var outcome =
                Image.run(
                        folder.resolve("home"),
                        "analyse",
                        folder.resolve("nowhere").toString(),
                        "--out",
                        out.toString());
        assertEquals(2, outcome.exitCode(), outcome.err());
        assertTrue(outcome.err().contains("nowhere"), outcome.err());
    }

    private Image.Outcome analyse(String... more) throws Exception {
        var arguments =
                Stream.concat(
                                Stream.of("analyse", input.toString(), "--out", out.toString()),
                                Stream.of(more))
                        .toArray(String[]::new);
        return Image.run(folder.resolve("home"), arguments);
    }

    private void assertTheGoodOneIsThere() throws Exception {
        String load = Files.readString(out.resolve("load.csv"));
        assertTrue(load.contains("\n501,lusi_mbchb501.csv,"), load);
    }
}
