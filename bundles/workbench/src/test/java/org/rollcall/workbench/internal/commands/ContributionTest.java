package org.rollcall.workbench.internal.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.Command;

class ContributionTest {
    private static final Command COMMAND =
            new Command() {
                @Override
                public String label() {
                    return "Do";
                }

                @Override
                public void run() {
                    throw new UnsupportedOperationException();
                }
            };

    @Test
    void propertiesSayWhereACommandAppears() {
        var contribution =
                Contribution.of(
                        COMMAND,
                        Map.of(
                                "rollcall.command.id", "do",
                                "rollcall.command.menu", "File",
                                "rollcall.command.shortcut", "Shortcut+O",
                                "rollcall.command.toolbar", true,
                                "rollcall.command.order", 7));

        assertEquals("File", contribution.menu());
        assertEquals(7, contribution.order());
        assertTrue(contribution.toolbar());
        assertEquals("Shortcut+O", contribution.keys().get(0).getName());
    }

    @Test
    void aCommandWithoutPropertiesIsATool() {
        var contribution = Contribution.of(COMMAND, Map.of());
        assertEquals("Tools", contribution.menu());
        assertFalse(contribution.toolbar());
        assertEquals(List.of(), contribution.keys());
    }

    @Test
    void aShortcutThatIsNoneIsLeftOut() {
        var contribution =
                Contribution.of(COMMAND, Map.of("rollcall.command.shortcut", "Ctrl+Nonsense+"));
        assertEquals(List.of(), contribution.keys());
    }

    @Test
    void aCommandMayHaveFurtherShortcuts() {
        var contribution =
                Contribution.of(
                        COMMAND, Map.of("rollcall.command.shortcut", "Ctrl+K Ctrl+Shift+P"));
        assertEquals(
                List.of("Ctrl+K", "Shift+Ctrl+P"),
                contribution.keys().stream().map(KeyCombination::getName).toList());
    }

    @Test
    void menusStandWherePeopleLookForThem() {
        var menus = new ArrayList<>(List.of("Help", "Reports", "View", "Tools", "File", "Edit"));
        menus.sort(Contribution.MENUS);
        assertEquals(List.of("File", "Edit", "View", "Reports", "Tools", "Help"), menus);
    }
}
