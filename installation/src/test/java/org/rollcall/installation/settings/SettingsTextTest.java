package org.rollcall.installation.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.felix.cm.json.io.Configurations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One damaged thing in a file of settings takes nothing else with it. */
class SettingsTextTest {
    private static final Path FILE = Path.of("rollcall.json");

    /** Two configurations, of all kinds of values. */
    private static final String SOUND =
            """
            {
              ":configurator:resource-version": 1,
              ":configurator:symbolic-name": "org.rollcall.home",
              ":configurator:version": "1.0.0",
              // Ours since 2024
              "rules~ours": {
                "name": "Härten \\"2\\" \\\\",
                "stale.after.days:Integer": 14,
                "terms": ["Autumn 08-25 12-31"]
              },
              "site~school": { "address": "https://example.org/a,b" }
            }
            """;

    @Test
    void aSoundFileIsReadAsItIs() throws Exception {
        var text = SettingsText.read(SOUND);
        assertTrue(text.isSoundAsItIs());
        assertEquals(SOUND, text.text());
        assertEquals(2, read(text).size());
        assertEquals("Härten \"2\" \\", read(text).get("rules~ours").get("name"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, \uFEFF",
        "UTF-16LE, \uFEFF",
        "UTF-16BE, \uFEFF",
        "UTF-16LE, ''",
        "UTF-16BE, ''"
    })
    void asNotepadWritesItItSaysTheSame(String charset, String mark) throws Exception {
        byte[] bytes = (mark + SOUND).getBytes(Charset.forName(charset));
        var text = SettingsText.read(bytes);
        assertFalse(text.isSoundAsItIs());
        assertEquals(SOUND, text.text());
        assertEquals(texts(SettingsText.read(SOUND)), texts(text));
        assertTrue(text.dropped().isEmpty());
    }

    @Test
    void aCommaAfterTheLastMemberIsNoHarm() throws Exception {
        String commas =
                SOUND.replace("12-31\"]", "12-31\", ],").replace("a,b\" }", "a,b\", /* , */ },");
        var text = SettingsText.read(commas);
        assertEquals(texts(SettingsText.read(SOUND)), texts(text));
        assertTrue(text.dropped().isEmpty());
        assertTrue(SettingsText.read(text.text()).isSoundAsItIs(), text.text());
    }

    @Test
    void aFileWithoutTheLinesOfTheConfiguratorIsReadAsIfItHadThem() throws Exception {
        var text = SettingsText.read("{ \"a\": { \"x\": 1 } }");
        assertEquals(1L, read(text).get("a").get("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"stale.after.days:Integer\": 14 | \"stale.after.days:Integer\": \"many\"",
                "\"stale.after.days:Integer\": 14 | \"stale.after.days:Integer\": {}",
                "\"stale.after.days:Integer\": 14 | \"stale.after.days:Weeks\": 2",
            })
    void aSettingOfAWrongTypeAloneIsDroppedAndTold(String right, String wrong) throws Exception {
        var text = SettingsText.read(SOUND.replace(right, wrong));

        assertEquals(1, text.dropped().size(), wrong);
        Dropped dropped = text.dropped().get(0);
        assertEquals("rules~ours", dropped.pid());
        assertEquals(8, dropped.line());
        assertEquals(5, dropped.column());
        String sentence = dropped.sentence(FILE);
        assertTrue(sentence.startsWith("The setting stale.after.days of rules~ours in"), sentence);
        assertTrue(sentence.contains("line 8, column 5"), sentence);
        Map<String, Object> left = read(text).get("rules~ours");
        assertEquals("Härten \"2\" \\", left.get("name"));
        assertArrayEquals(
                new String[] {"Autumn 08-25 12-31"}, (String[]) left.get("terms"), "terms");
        assertFalse(left.containsKey("stale.after.days"), left.toString());
        assertEquals(2, read(text).size());
        assertTrue(text.text().contains(wrong), "It stays in the file");
    }

    @Test
    void aTextThatItsBundleCouldNotTakeIsDroppedAlone() throws Exception {
        SettingTypes types =
                (pid, setting) -> pid.equals("rules") && setting.equals("n") ? "Integer" : "";
        String text =
                "{ \"rules~a\": { \"n\": \"many\", \"m\": \"many\" }, \"b\": { \"n\": \"x\" } }";
        var read = SettingsText.read(text.getBytes(StandardCharsets.UTF_8), types);
        assertEquals(1, read.dropped().size());
        assertEquals("n", read.dropped().get(0).setting());
        assertEquals(Map.of("m", "many"), read(read).get("rules~a"));
        assertEquals(Map.of("n", "x"), read(read).get("b"));
        text = text.replace("\"n\": \"many\"", "\"n\": \" 14 \"");
        assertTrue(
                SettingsText.read(text.getBytes(StandardCharsets.UTF_8), types)
                        .dropped()
                        .isEmpty());
    }

    @Test
    void aConfigurationThatIsNoneIsDroppedAlone() throws Exception {
        var text = SettingsText.read(SOUND.replace("{ \"address\"", "[ 1 ], \"b\": { \"address\""));
        assertEquals("site~school", text.dropped().get(0).pid());
        assertEquals(2, read(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "7", "not JSON", "{ \"a\": 1 \n \"b\": 2 }", "{\"a\":'b'}"})
    void whatIsNoJsonIsRefusedWithItsPlace(String text) {
        var e = assertThrows(SettingsSyntaxException.class, () -> SettingsText.read(text));
        String sentence = e.sentence(FILE);
        assertTrue(e.line() >= 1 && e.column() >= 1, sentence);
        assertTrue(sentence.contains("left as it is") && sentence.contains("move"), sentence);
    }

    @Test
    void theLineOfAMissingCommaIsNamed() {
        String text = SOUND.replace("14,", "14");
        var e = assertThrows(SettingsSyntaxException.class, () -> SettingsText.read(text));
        assertEquals(9, e.line());
    }

    @Test
    void aLetterOfAnotherEncodingIsNamed() {
        byte[] bytes = SOUND.getBytes(StandardCharsets.ISO_8859_1);
        var e = assertThrows(SettingsSyntaxException.class, () -> SettingsText.read(bytes));
        assertEquals(7, e.line());
        assertEquals(15, e.column());
        assertTrue(e.getMessage().contains("UTF-8"), e.getMessage());
    }

    /** Whatever is done to the bytes: read, or refused with a place; and never anything else. */
    @Test
    void randomDamageIsReadOrRefusedInWords() throws Exception {
        byte[] sound = SOUND.getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            byte[] damaged = sound.clone();
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(3)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged = Arrays.copyOf(damaged, at);
                default -> damaged[at] = (byte) ",{}[]\":/*\\ \n0".charAt(random.nextInt(13));
            }
            try {
                read(SettingsText.read(damaged));
            } catch (SettingsSyntaxException e) {
                assertTrue(e.line() >= 1 && e.column() >= 1, "seed " + seed);
            }
        }
    }

    /** As the Configurator reads what it is given. */
    private static Map<String, java.util.Hashtable<String, Object>> read(SettingsText text)
            throws IOException {
        return Configurations.buildReader()
                .build(new StringReader(text.mended()))
                .readConfigurationResource()
                .getConfigurations();
    }

    private static String texts(SettingsText text) throws IOException {
        var all = new java.util.TreeMap<String, String>();
        read(text)
                .forEach(
                        (pid, settings) ->
                                settings.forEach(
                                        (key, value) ->
                                                all.put(
                                                        pid + " " + key,
                                                        value instanceof Object[] array
                                                                ? Arrays.toString(array)
                                                                : value.toString())));
        return all.toString();
    }
}
