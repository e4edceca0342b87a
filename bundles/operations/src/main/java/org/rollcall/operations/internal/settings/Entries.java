package org.rollcall.operations.internal.settings;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.apache.felix.cm.json.io.ConfigurationReader;
import org.apache.felix.cm.json.io.Configurations;

/**
 * Configurations as the Configurator reads and names them: the JSON format of the OSGi Configurator
 * (OSGi Compendium 8, section 150.4).
 */
final class Entries {
    private Entries() {}

    /**
     * The configurations of a text, by PID; properties by case-insensitive id, without those of the
     * Configurator itself.
     *
     * @throws IOException if the Configurator would refuse it; says why
     */
    static Map<String, Map<String, Object>> read(String text) throws IOException {
        return read(text, (pid, ranking) -> {});
    }

    /**
     * The same, telling the ranking of each configuration that has one.
     *
     * @throws IOException if the Configurator would refuse it; says why
     */
    static Map<String, Map<String, Object>> read(String text, ObjIntConsumer<String> rankings)
            throws IOException {
        ConfigurationReader reader =
                Configurations.buildReader()
                        .withConfiguratorPropertyHandler(
                                (pid, key, value) -> {
                                    if (key.equals("ranking") && value instanceof Number ranking) {
                                        rankings.accept(pid, ranking.intValue());
                                    }
                                })
                        .build(new StringReader(text));
        var configurations = new TreeMap<String, Map<String, Object>>();
        try {
            reader.readConfigurationResource()
                    .getConfigurations()
                    .forEach((pid, properties) -> configurations.put(pid, copy(properties)));
        } catch (RuntimeException e) {
            // Some texts that are no JSON make the parser fail in other ways.
            throw new IOException("Invalid JSON", e);
        }
        return configurations;
    }

    static Map<String, Object> copy(Map<String, Object> properties) {
        var copy = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(properties);
        return copy;
    }

    static boolean same(Map<String, Object> one, Map<String, Object> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(e -> Values.same(e.getValue(), other.get(e.getKey())));
    }

    /** What a property is called in the file: with its type, unless JSON alone tells it. */
    static String key(String property, Object value) {
        Object read = Configurations.convertToObject(json(value));
        boolean plain = read != null && read.getClass() == value.getClass();
        return plain && Values.same(read, value) ? property : property + ":" + type(value);
    }

    /** Whether a key of the file is that property's. */
    static boolean isKeyOf(String property, String key) {
        int colon = key.indexOf(':');
        return property.equalsIgnoreCase(colon < 0 ? key : key.substring(0, colon));
    }

    /** JSON of a value, on one line. */
    static String value(Object value) {
        if (value.getClass().isArray() || value instanceof Collection<?>) {
            return Values.items(value).stream()
                    .map(Entries::value)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        String json = json(value).toString();
        // The Configurator takes a quote after any backslash for an escaped one.
        return json.endsWith("\\\\\"") ? json.substring(0, json.length() - 3) + "\\u005c\"" : json;
    }

    /** A whole configuration, its properties one a line. */
    static String object(Map<String, Object> properties) {
        var lines = new TreeMap<String, String>();
        properties.forEach((property, value) -> lines.put(key(property, value), value(value)));
        return lines.entrySet().stream()
                .map(e -> "  " + value(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }

    private static JsonValue json(Object value) {
        return Configurations.convertToJsonValue(value);
    }

    private static String type(Object value) {
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? "Collection"
                    : "Collection<" + several.iterator().next().getClass().getSimpleName() + ">";
        }
        return value.getClass().getSimpleName();
    }
}
