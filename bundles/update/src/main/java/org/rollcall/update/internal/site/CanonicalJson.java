package org.rollcall.update.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.TreeMap;

/**
 * JSON in the one form that is signed: the JSON Canonicalization Scheme (RFC 8785), so that others
 * can verify it. What is signed here has whole numbers below 2^53 only.
 */
public final class CanonicalJson {
    /** Controls with an escape of their own, and its letter at the same place. */
    private static final String CONTROLS = "\b\t\n\f\r";

    private static final String LETTERS = "btnfr";

    private final boolean shortEscapes;

    private CanonicalJson(boolean shortEscapes) {
        this.shortEscapes = shortEscapes;
    }

    public static byte[] bytes(JsonValue value) {
        return new CanonicalJson(true).write(value);
    }

    /** The form of sites that were signed before: line breaks and tabs are numbers, too. */
    static byte[] formerBytes(JsonValue value) {
        return new CanonicalJson(false).write(value);
    }

    private byte[] write(JsonValue value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString().getBytes(UTF_8);
    }

    private void write(JsonValue value, StringBuilder text) {
        switch (value.getValueType()) {
            case OBJECT -> writeObject(value.asJsonObject(), text);
            case ARRAY -> writeArray(value.asJsonArray(), text);
            case STRING -> writeString(((JsonString) value).getString(), text);
            default -> text.append(value); // whole numbers, true, false, null
        }
    }

    private void writeObject(JsonObject object, StringBuilder text) {
        char before = '{';
        for (var member : new TreeMap<>(object).entrySet()) {
            text.append(before);
            writeString(member.getKey(), text);
            text.append(':');
            write(member.getValue(), text);
            before = ',';
        }
        text.append(object.isEmpty() ? "{}" : "}");
    }

    private void writeArray(JsonArray array, StringBuilder text) {
        char before = '[';
        for (JsonValue element : array) {
            text.append(before);
            write(element, text);
            before = ',';
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }

    private void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (shortEscapes && CONTROLS.indexOf(c) >= 0) {
                text.append('\\').append(LETTERS.charAt(CONTROLS.indexOf(c)));
            } else if (c < 0x20) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
