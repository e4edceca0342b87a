package org.rollcall.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule sets of an administrator's own, as the admin guide describes them. */
class ConfiguredRuleSetTest {
    @TempDir Path folder;
    private Path home;
    private Path input;

    @BeforeEach
    void export() throws Exception {
        home = folder.resolve("home");
        input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(
                input.resolve("lusi_mbchb101.csv"),
                "studentId,firstName,surname,academicAdvisor,startDateTime,present\n"
                        + "1,A,B,C,2025-01-06T09:00,true\n"
                        + "1,A,B,C,2025-01-07T09:00,true\n"
                        + "1,A,B,C,2025-01-08T09:00,true\n"
                        + "1,A,B,C,2025-01-09T09:00,false\n");
    }

    @Test
    void isOfferedAndFollowsItsFileFromStartToStart() throws Exception {
        configure("\"name\": \"strict\", \"version\": \"1.0\", \"threshold\": 80.0");
        assertEquals(0, analyse("strict").exitCode());
        assertTrue(flagged(), "75 % lies below 80 %");

        configure("\"name\": \"strict\", \"version\": \"1.1\", \"threshold\": 70.0");
        assertEquals(0, analyse("strict").exitCode());
        assertTrue(!flagged(), "75 % lies above 70 %");
        assertTrue(
                Files.readString(folder.resolve("out/report.json"))
                        .contains("\"version\": \"1.1\""));

        Files.delete(home.resolve("configuration/rollcall.json"));
        assertEquals(2, analyse("strict").exitCode(), "a rule set that was taken away is gone");
    }

    @Test
    void thatCantBeUsedIsToldInTheLogAndDisturbsNothing() throws Exception {
        configure("\"name\": \"strict\", \"zone\": \"Europe/Lancaster\"");

        var outcome = analyse("strict");

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("standard, original"), outcome.err());
        String log = Files.readString(home.resolve("logs/analyse.log"));
        assertTrue(log.contains("Europe/Lancaster"), log);
        assertEquals(0, analyse("standard").exitCode());
    }

    private void configure(String settings) throws Exception {
        Path file = home.resolve("configuration/rollcall.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                {
                  ":configurator:resource-version": 1,
                  ":configurator:symbolic-name": "org.example.rules",
                  ":configurator:version": "1.0.0",
                  "org.rollcall.clean.RuleSet~strict": { %s }
                }
                """
                        .formatted(settings));
    }

    private Image.Outcome analyse(String rules) throws Exception {
        return Image.run(
                home,
                "analyse",
                input.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--rules",
                rules);
    }

    private boolean flagged() throws Exception {
        String summary = Files.readString(folder.resolve("out/summary.csv"));
        return summary.contains(",75.00,true,");
    }
}
