package org.rollcall.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionsTest {
    /** The order of Semantic Versioning 2.0.0, rule 11, and of OSGi's qualifiers. */
    private static final List<String> ASCENDING =
            List.of(
                    "0.1.9",
                    "0.2.0-alpha",
                    "0.2.0-alpha.1",
                    "0.2.0-alpha.beta",
                    "0.2.0-beta",
                    "0.2.0-beta.2",
                    "0.2.0-beta.11",
                    "0.2.0-rc.1",
                    "0.2.0",
                    "0.2.0.v1",
                    "0.2.1-SNAPSHOT",
                    "0.2.1",
                    "1-beta",
                    "1");

    @Test
    void whatComesBeforeAReleaseIsOlderThanIt() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                int found = Versions.compare(ASCENDING.get(i), ASCENDING.get(j));
                assertEquals(
                        Integer.compare(i, j),
                        Integer.signum(found),
                        ASCENDING.get(i) + " and " + ASCENDING.get(j));
            }
        }
        assertTrue(Versions.isPreRelease("0.2.0-beta"));
        assertFalse(Versions.isPreRelease("0.2.0.v-1"));
    }

    @Test
    void theFrameworkGetsAVersionOfEach() {
        ASCENDING.forEach(Versions::of);
        assertEquals("0.2.0.beta_2", Versions.of("0.2.0-beta.2").toString());
        for (String none : List.of("1.x", "-1", "1.2.3.4.5", "1.2.0-", "1.2.0-b/..")) {
            assertThrows(IllegalArgumentException.class, () -> Versions.of(none), none);
        }
    }

    @Test
    void aPreReleaseDoesNotDoWhereItsReleaseIsTheLeast() {
        Need need = Need.parse("workbench:[0.2.0,1)");
        assertTrue(need.accepts("0.2.0"));
        assertFalse(need.accepts("0.2.0-beta"));
        assertTrue(need.accepts("0.2.1-beta"));
        assertFalse(need.accepts("1.0.0-beta"));
        assertTrue(Need.parse("workbench").accepts("0.2.0-beta"));
        assertTrue(Need.parse("workbench:[0.1.0,1)").accepts("0.2.0-beta"));
    }
}
