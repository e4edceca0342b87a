package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.rollcall.api.workspace.Workspace;

/**
 * A morning's work by mouse and keyboard in a real window, native dialogs included: import a
 * folder, find a student, export a list, save a chart.
 */
class StaffJourney {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    /** Where exports lie and what is written goes. */
    private final Path folder = Path.of(System.getProperty("rollcall.itests.journey"));

    @Test
    void fromTheExportsToTheListAndTheChart() throws Exception {
        Fx.await("the window in front", () -> Fx.stage().isFocused());
        Osgi.await("the place of imports", () -> Osgi.present(Workspace.class));
        Fx.await("the welcome", () -> Fx.find("#module-list") != null);

        UserRobot.press(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
        UserRobot.choose(folder.resolve("exports").toString(), false);
        Fx.await("what is to be imported", () -> Fx.find("#import-confirm") != null);
        UserRobot.press(KeyCode.ENTER);
        Osgi.await(
                "five modules", () -> Osgi.service(Workspace.class).state().modules().size() == 5);
        Fx.await("the end of the question", () -> Fx.find("#import-confirm") == null);

        List<String> student = expectedStudent();
        UserRobot.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        UserRobot.press(KeyCode.K, KeyCode.CONTROL);
        Fx.await("the search", () -> Fx.isFocused("#palette-field"));
        UserRobot.type(student.get(0));
        Fx.await(
                "the student found",
                () -> Fx.find("#palette-field").getAccessibleText().contains(student.get(0)));
        UserRobot.press(KeyCode.ENTER);
        Fx.await(
                "the student's page",
                () -> Fx.node("#student-identity", Label.class).getText().contains(student.get(0)));

        Path list = folder.resolve("list.csv");
        Fx.await("the list", () -> new Table("attendance-table").rows() > 0);
        Map<String, String> shown = new Table("attendance-table").by("id").get(student.get(0));
        assertEquals(student.get(1), shown.get("percent"));
        UserRobot.first("#attendance-table-export");
        UserRobot.choose(list.toString(), true);
        Osgi.await("the list", () -> Files.exists(list));
        String text = Files.readString(list);
        assertTrue(text.contains("\n" + student.get(0) + ","), text);
        assertTrue(text.contains(student.get(1)), text);

        Path picture = folder.resolve("chart.png");
        UserRobot.first("#chart-more");
        UserRobot.choose(picture.toString(), true);
        Osgi.await("the picture", () -> Files.exists(picture));
        assertArrayEquals(PNG, Arrays.copyOf(Files.readAllBytes(picture), PNG.length));
    }

    /** Id and percentage of the first student, as the case expects them. */
    private static List<String> expectedStudent() throws Exception {
        Path table = Cases.input("clean-small").resolveSibling("expected-standard/summary.csv");
        List<String> lines = Files.readAllLines(table);
        List<String> names = List.of(lines.get(0).split(",", -1));
        String[] first = lines.get(1).split(",", -1);
        return List.of(
                first[names.indexOf("studentId")], first[names.indexOf("attendancePercent")]);
    }
}
