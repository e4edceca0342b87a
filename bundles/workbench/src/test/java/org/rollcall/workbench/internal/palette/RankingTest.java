package org.rollcall.workbench.internal.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    @ParameterizedTest
    @CsvSource({
        "import, Import files …",
        "IMPORT, Import files …",
        "fil imp, Import files …",
        "if, Import files …",
        "imprt, Import files …",
        "shprf, Show Preferences",
        "zoe, Zoë O'Neill",
        "lukasz, Lukász Nowak",
        "oneill z, Zoë ONeill",
        "folder, Import folder …",
        "port, Export rejected rows",
    })
    void fits(String typed, String title) {
        assertTrue(Ranking.score(typed, title, "") > 0, typed + " in " + title);
    }

    @ParameterizedTest
    @CsvSource({
        "smith, Import files …",
        "sorens, Show Preferences",
        "fi fi, Import files …",
        "mf, Import files …",
        "tropmi, Import files …",
        "…, Import files …",
    })
    void doesNotFit(String typed, String title) {
        assertEquals(0, Ranking.score(typed, title, ""), typed + " in " + title);
    }

    @Test
    void aDescriptionCountsLessThanTheTitle() {
        int byMore = Ranking.score("colours", "Switch between light and dark", "Changes colours");
        assertTrue(byMore > 0);
        assertTrue(byMore < Ranking.score("colours", "Colours of charts", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "undo, Undo, Undo import",
        "im, Import files, Hide import",
        "re, Reset, Show report",
        "port, Portfolio, Import",
        "sp, Show placements, Display",
    })
    void betterFitsStandFirst(String typed, String first, String second) {
        assertTrue(
                Ranking.score(typed, first, "") > Ranking.score(typed, second, ""),
                first + " before " + second);
    }
}
