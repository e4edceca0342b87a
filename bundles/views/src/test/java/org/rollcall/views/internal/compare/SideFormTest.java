package org.rollcall.views.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.kit.testing.Samples;

class SideFormTest {
    @Test
    void whereThereIsNoGroupToChooseTheReasonIsSaid() {
        assertEquals(
                "No groups to choose: no rotation map of its year is loaded.",
                SideForm.noGroups(module(Map.of()), List.of()));
        var nameless = module(Map.of("1", new Assignment("", "A")));
        assertEquals(
                "No groups to choose: the rotation maps of its year name none.",
                SideForm.noGroups(nameless, List.of()));
        assertEquals("", SideForm.noGroups(nameless, List.of("Group 3")));
    }

    private static ModuleData module(Map<String, Assignment> assignments) {
        ModuleData plain = Samples.module("301", Samples.STANDARD);
        return new ModuleData(
                new CleanedModule(plain.table(), Samples.report(List.of())),
                Samples.STANDARD,
                assignments,
                Map.of());
    }
}
