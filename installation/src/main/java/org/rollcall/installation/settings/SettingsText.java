package org.rollcall.installation.settings;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.cm.json.io.ConfigurationReader;
import org.apache.felix.cm.json.io.Configurations;

/**
 * A file of settings in the JSON format of the OSGi Configurator (OSGi Compendium 8, section
 * 150.4), read with patience: as text editors save it (UTF-8 with or without a byte-order mark,
 * UTF-16), with commas after last members, and with settings of wrong types, which are dropped one
 * by one.
 */
public final class SettingsText {
    private static final String HEAD = ":configurator:";

    /** The Configurator wants these of a file that no bundle brings. */
    private static final Map<String, JsonValue> NEEDED =
            Map.of(
                    HEAD + "resource-version",
                    Json.createValue(1),
                    HEAD + "symbolic-name",
                    Json.createValue("org.rollcall.home"),
                    HEAD + "version",
                    Json.createValue("1.0.0"));

    private final String text;
    private final String mended;
    private final boolean sound;
    private final List<Dropped> dropped = new ArrayList<>();

    private final SettingTypes types;

    private SettingsText(byte[] bytes, SettingTypes types) throws SettingsSyntaxException {
        this.types = types;
        String decoded = decode(bytes);
        var plain = JsonPlain.of(decoded);
        text = plain.withComments();
        Map<String, JsonLocation> places = parse(plain.text());
        JsonObject all = root(plain.text());
        JsonObject left = withHead(isReadable(all) && fits(all) ? all : withoutDamage(all, places));
        sound =
                dropped.isEmpty()
                        && left.equals(all)
                        && text.equals(decoded)
                        && isUtf8(bytes, decoded);
        mended = escaped(left.toString());
    }

    /**
     * @throws SettingsSyntaxException if it is no JSON even so
     */
    public static SettingsText read(byte[] bytes) throws SettingsSyntaxException {
        return read(bytes, SettingTypes.UNKNOWN);
    }

    /**
     * Reads it, and drops texts that their bundles could not take for what the setting is.
     *
     * @throws SettingsSyntaxException if it is no JSON even so
     */
    public static SettingsText read(byte[] bytes, SettingTypes types)
            throws SettingsSyntaxException {
        return new SettingsText(bytes, types);
    }

    public static SettingsText read(String text) throws SettingsSyntaxException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The whole text, with comments and what is damaged; its last members have no commas. */
    public String text() {
        return text;
    }

    /** JSON that the Configurator reads; without comments and what is damaged. */
    public String mended() {
        return mended;
    }

    /** What is damaged and not in effect. */
    public List<Dropped> dropped() {
        return List.copyOf(dropped);
    }

    /** Whether the Configurator can be given the bytes themselves. */
    public boolean isSoundAsItIs() {
        return sound;
    }

    private static boolean isUtf8(byte[] bytes, String decoded) {
        return decoded.getBytes(StandardCharsets.UTF_8).length == bytes.length;
    }

    private static String decode(byte[] bytes) throws SettingsSyntaxException {
        try {
            if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
                return decode(bytes, 3, StandardCharsets.UTF_8);
            }
            if (startsWith(bytes, 0xFF, 0xFE)) {
                return decode(bytes, 2, StandardCharsets.UTF_16LE);
            }
            if (startsWith(bytes, 0xFE, 0xFF)) {
                return decode(bytes, 2, StandardCharsets.UTF_16BE);
            }
            if (bytes.length > 1 && bytes[1] == 0) { // JSON begins with ASCII
                return decode(bytes, 0, StandardCharsets.UTF_16LE);
            }
            if (bytes.length > 1 && bytes[0] == 0) {
                return decode(bytes, 0, StandardCharsets.UTF_16BE);
            }
            return decode(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            int line = 1;
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String one : latin.split("\n", -1)) {
                int at = firstBad(one.getBytes(StandardCharsets.ISO_8859_1));
                if (at >= 0) {
                    throw new SettingsSyntaxException(
                            line, at + 1, "this letter is not saved as UTF-8");
                }
                line++;
            }
            throw new SettingsSyntaxException(1, 1, "the file is not saved as UTF-8");
        }
    }

    private static int firstBad(byte[] line) {
        var buffer = ByteBuffer.wrap(line);
        var result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(buffer, java.nio.CharBuffer.allocate(line.length + 1), true);
        return result.isError() ? buffer.position() : -1;
    }

    private static boolean startsWith(byte[] bytes, int... begin) {
        for (int i = 0; i < begin.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int from, Charset charset)
            throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    /** Where each configuration ("pid") and each setting ("pid\nkey") is named. */
    private static Map<String, JsonLocation> parse(String plain) throws SettingsSyntaxException {
        var places = new HashMap<String, JsonLocation>();
        int depth = 0;
        String pid = "";
        try (JsonParser parser = Json.createParser(new StringReader(plain))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    case KEY_NAME -> {
                        String key = parser.getString();
                        if (depth == 1) {
                            pid = key;
                            places.put(pid, parser.getLocation());
                        } else if (depth == 2) {
                            places.put(pid + "\n" + key, parser.getLocation());
                        }
                    }
                    default -> {}
                }
            }
            return places;
        } catch (JsonParsingException e) {
            JsonLocation at = e.getLocation();
            throw new SettingsSyntaxException(
                    (int) Math.max(1, at.getLineNumber()),
                    (int) Math.max(1, at.getColumnNumber()),
                    "a comma, a quotation mark or a bracket is missing or too many here or just before");
        } catch (RuntimeException e) { // nested far too deep, or cut off
            throw new SettingsSyntaxException(
                    lines(plain), 1, "the text ends, or is nested, as JSON can't be");
        }
    }

    private static int lines(String text) {
        return (int) Math.max(1, text.lines().count());
    }

    private static JsonObject root(String plain) throws SettingsSyntaxException {
        try (var reader = Json.createReader(new StringReader(plain))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException e) {
            throw new SettingsSyntaxException(lines(plain), 1, "this is no JSON");
        }
        throw new SettingsSyntaxException(1, 1, "the file must begin with { and end with }");
    }

    private static JsonObject withHead(JsonObject all) {
        JsonObjectBuilder whole = Json.createObjectBuilder(all);
        NEEDED.forEach((key, value) -> whole.add(key, all.getOrDefault(key, value)));
        return all.keySet().containsAll(NEEDED.keySet()) ? all : whole.build();
    }

    private JsonObject withoutDamage(JsonObject all, Map<String, JsonLocation> places) {
        JsonObjectBuilder left = Json.createObjectBuilder();
        all.forEach(
                (pid, value) -> {
                    if (pid.startsWith(HEAD)) {
                        if (isReadable(Json.createObjectBuilder().add(pid, value).build())) {
                            left.add(pid, value);
                        }
                    } else if (value instanceof JsonObject settings) {
                        left.add(pid, withoutDamage(pid, settings, places));
                    } else {
                        drop(places, pid, "", "it must be settings between { and }");
                    }
                });
        return left.build();
    }

    private JsonObject withoutDamage(
            String pid, JsonObject settings, Map<String, JsonLocation> places) {
        JsonObjectBuilder left = Json.createObjectBuilder();
        settings.forEach(
                (key, value) -> {
                    var alone = Json.createObjectBuilder().add(key, value);
                    if (isReadable(Json.createObjectBuilder().add(pid, alone).build())
                            && fits(pid, key, value)) {
                        left.add(key, value);
                    } else {
                        drop(places, pid, key, wrong(key, value));
                    }
                });
        return left.build();
    }

    private boolean fits(JsonObject all) {
        return all.entrySet().stream()
                .allMatch(
                        pid ->
                                !(pid.getValue() instanceof JsonObject settings)
                                        || settings.entrySet().stream()
                                                .allMatch(
                                                        e ->
                                                                fits(
                                                                        pid.getKey(),
                                                                        e.getKey(),
                                                                        e.getValue())));
    }

    private boolean fits(String pid, String key, JsonValue value) {
        return key.indexOf(':') >= 0
                || !(value instanceof JsonString text)
                || types.accept(pid, key, text.getString());
    }

    private static String wrong(String key, JsonValue value) {
        int colon = key.indexOf(':');
        return colon < 0
                ? "%s is no value of this setting".formatted(value)
                : "%s is not of the type %s".formatted(value, key.substring(colon + 1));
    }

    private void drop(Map<String, JsonLocation> places, String pid, String key, String what) {
        JsonLocation at = places.get(key.isEmpty() ? pid : pid + "\n" + key);
        String name = key.isEmpty() ? pid : key;
        int column = (int) Math.max(1, at.getColumnNumber() - name.length() - 2);
        dropped.add(new Dropped((int) at.getLineNumber(), column, pid, key, what));
    }

    /** Whether the Configurator reads it without a complaint. */
    private static boolean isReadable(JsonObject json) {
        try {
            ConfigurationReader reader =
                    Configurations.buildReader()
                            .build(new StringReader(escaped(withHead(json).toString())));
            reader.readConfigurationResource();
            return reader.getIgnoredErrors().isEmpty();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The Configurator takes a quote after any backslash for an escaped one. */
    private static String escaped(String json) {
        var text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && json.charAt(i + 1) == '\\') {
                text.append("\\u005c");
                i++;
            } else if (c == '\\') {
                text.append(c).append(json.charAt(++i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
