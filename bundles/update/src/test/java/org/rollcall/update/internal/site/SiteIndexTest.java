package org.rollcall.update.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.installation.FeatureRef;

class SiteIndexTest {
    private static final SiteIndex INDEX =
            new SiteIndex(
                    "school",
                    7,
                    Instant.parse("2026-11-01T00:00:00Z"),
                    Instant.parse("2027-01-30T00:00:00Z"),
                    List.of(
                            new SiteFeature(
                                    new FeatureRef("views", "0.2.0", "0".repeat(64)),
                                    "Views",
                                    1,
                                    List.of("First line.\nSecond line."),
                                    List.of())));

    private static String text() {
        return new String(INDEX.bytes(), UTF_8);
    }

    @Test
    void isReadAsItWasWritten() throws SiteException {
        assertTrue(text().contains("First line.\\nSecond line."), text());

        assertEquals(INDEX, SiteIndex.parse(INDEX.bytes()));
    }

    @Test
    void whatWasSignedInTheFormerFormIsRead() throws SiteException {
        String former = text().replace("\\n", "\\u000a");

        assertEquals(INDEX, SiteIndex.parse(former.getBytes(UTF_8)));
    }

    @Test
    void noOtherFormIsRead() {
        for (String other :
                List.of(
                        text().replace("\\n", "\\u000A"),
                        text().replace(":7", ": 7"),
                        text().replace(":7", ":7.0"),
                        text().replace("{\"counter\":7,", "{")
                                .replace("\"site\"", "\"counter\":7,\"site\""))) {
            assertThrows(SiteException.class, () -> SiteIndex.parse(other.getBytes(UTF_8)), other);
        }
    }
}
