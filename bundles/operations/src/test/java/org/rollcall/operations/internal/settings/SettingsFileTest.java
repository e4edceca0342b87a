package org.rollcall.operations.internal.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Vector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.settings.SettingsException;

class SettingsFileTest {
    private static final String HEAD =
            "{\n  \":configurator:symbolic-name\": \"org.example\",\n"
                    + "  \":configurator:version\": \"1.0.0\"";

    @TempDir Path folder;
    private Path path;
    private SettingsFile file;

    @BeforeEach
    void place() {
        path = folder.resolve("configuration/rollcall.json");
        file = new SettingsFile(path);
    }

    @Test
    void everyTypeIsReadAsItWasWritten() throws Exception {
        var values = Entries.copy(Map.of());
        values.put("text", "a \"quoted\" \\d+ // text\nof lines");
        values.put("backslash", "ends with \\");
        values.put("flag", true);
        values.put("whole", 14);
        values.put("long", 5_000_000_000L);
        values.put("percent", 80.0);
        values.put("float", 1.5f);
        values.put("short", (short) 3);
        values.put("byte", (byte) 4);
        values.put("letter", 'x');
        values.put("terms", new String[] {"Autumn 08-25 12-31", "ü"});
        values.put("none", new String[0]);
        values.put("numbers", new Integer[] {1, 2});
        values.put("noNumbers", new Integer[0]);
        values.put("vector", new Vector<>(java.util.List.of(1, 2)));

        file.write(file.read(), "org.example", values);

        var read = file.read().configurations().get("org.example");
        assertTrue(Entries.same(values, read), () -> values + "\n" + read);
        assertEquals(Integer.class, read.get("whole").getClass());
        assertArrayEquals(new Integer[0], (Object[]) read.get("noNumbers"));
        assertTrue(Files.readString(path).contains("\"percent\": 80.0"));
    }

    @Test
    void theFileIsForItsOwnerAlone() throws Exception {
        file.write(file.read(), "a", Map.of("x", 1));
        assertEquals("rw-------", rights());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        file.write(file.read(), "a", Map.of("x", 2));
        assertEquals("rw-------", rights());
    }

    @Test
    void whatItDoesNotKnowStays() throws Exception {
        write(HEAD + ",\n  // mine\n  \"a\": { \"x\": 1, \"other\": [1, 2] },\n  \"odd\": 3\n}\n");

        file.write(file.read(), "a", Map.of("x", 2, "other", new Long[] {1L, 2L}));
        file.write(file.read(), "b~c", Map.of("name", "c"));
        assertEquals(
                HEAD
                        + ",\n  // mine\n  \"a\": { \"x:Integer\": 2, \"other\": [1, 2] },\n"
                        + "  \"odd\": 3,\n  \"b~c\": {\n"
                        + "    \"name\": \"c\"\n  }\n}\n",
                Files.readString(path));

        file.write(file.read(), "b~c", null);
        assertTrue(Files.readString(path).endsWith("\"odd\": 3\n}\n"), Files.readString(path));
    }

    @Test
    void aDamagedSettingStaysUntilItIsSetAnewAndHindersNoOther() throws Exception {
        write("\uFEFF" + HEAD + ",\n  \"a\": { \"x:Integer\": \"many\", \"y\": \"kept\", },\n}\n");
        assertEquals(Map.of("y", "kept"), file.read().configurations().get("a"));

        file.write(file.read(), "b", Map.of("z", "new"));
        assertEquals(Map.of("y", "kept"), file.read().configurations().get("a"));
        assertEquals(Map.of("z", "new"), file.read().configurations().get("b"));
        assertTrue(Files.readString(path).contains("\"x:Integer\": \"many\""));

        file.write(file.read(), "a", Map.of("x", 7, "y", "kept"));
        assertEquals(
                Entries.copy(Map.of("x", 7, "y", "kept")), file.read().configurations().get("a"));
        assertFalse(Files.readString(path).contains("many"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "not JSON", "{ \"a\": { \"x\": 1 } \"b\": {} }"})
    void aFileThatIsNoJsonIsRefused(String text) throws Exception {
        write(text);
        var refusal = assertThrows(SettingsException.class, file::read);
        assertTrue(refusal.getMessage().contains(path.toString()), refusal.getMessage());
        assertTrue(
                refusal.getMessage().contains("Nothing in the file was changed"),
                refusal.getMessage());
        assertEquals(text, Files.readString(path));
    }

    @Test
    void aFileThatCantBeReplacedStaysAsItWas() throws Exception {
        write(HEAD + "}");
        var before = file.read();
        // A temporary file that is a folder with something in it can't be written.
        Files.createDirectories(path.resolveSibling("rollcall.json.part").resolve("in the way"));
        assertThrows(SettingsException.class, () -> file.write(before, "a", Map.of("x", 1)));
        assertEquals(HEAD + "}", Files.readString(path));
    }

    private void write(String text) throws Exception {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String rights() throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
