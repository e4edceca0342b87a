package org.rollcall.update.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.TreeMap;

/**
 * JSON in the one form that is signed: UTF-8, members sorted by name, no white space, whole numbers
 * only, and only those characters escaped that must be.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static byte[] bytes(JsonValue value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString().getBytes(UTF_8);
    }

    private static void write(JsonValue value, StringBuilder text) {
        switch (value.getValueType()) {
            case OBJECT -> writeObject(value.asJsonObject(), text);
            case ARRAY -> writeArray(value.asJsonArray(), text);
            case STRING -> writeString(((JsonString) value).getString(), text);
            default -> text.append(value); // whole numbers, true, false, null
        }
    }

    private static void writeObject(JsonObject object, StringBuilder text) {
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

    private static void writeArray(JsonArray array, StringBuilder text) {
        char before = '[';
        for (JsonValue element : array) {
            text.append(before);
            write(element, text);
            before = ',';
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < 0x20) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
