package org.rollcall.workbench.tools.internal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideTest {
    private final Guide guide =
            Guide.of(
                    """
                    # The guide

                    Hello.

                    ## Data quality

                    Where `rows` went.

                    | A | B |
                    |---|---|
                    | 1 | 2 |

                    ### Rows that *fail*

                    Nothing.
                    """,
                    Path.of("."));

    @Test
    void headingsCutItIntoSections() {
        assertEquals(
                List.of("The guide", "Data quality", "Rows that fail"),
                guide.sections().stream().map(Guide.Section::title).toList());
        assertEquals(2, guide.section("Data quality").orElseThrow().blocks().size());
    }

    @Test
    void sectionsAreFoundByHeadingAndByAnchor() {
        assertEquals(guide.section("data QUALITY"), guide.section("data-quality"));
        assertTrue(guide.section("Nothing of the kind").isEmpty());
    }
}
