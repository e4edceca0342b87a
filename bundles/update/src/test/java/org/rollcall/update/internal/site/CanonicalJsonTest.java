package org.rollcall.update.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(read(json)), UTF_8);
    }

    /** RFC 8785, section 3.2.2 and 3.2.4, without its broken numbers. */
    @Test
    void stringsAndLiteralsAreWrittenAsInTheStandardsExample() {
        assertEquals(
                "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                canonical(
                        "{ \"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                                + " \"literals\": [null, true, false] }"));
    }

    /** RFC 8785, section 3.2.3: by UTF-16 code units, so an emoji comes before U+FB33. */
    @Test
    void membersAreSortedAsInTheStandardsExample() {
        assertEquals(
                "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\uFB33\":3}",
                canonical(
                        "{\"\\u20ac\": 1, \"\\r\": 2, \"\\ufb33\": 3, \"1\": 4, \"\\ud83d\\ude00\": 5,"
                                + " \"\\u0080\": 6, \"\\u00f6\": 7}"));
    }

    @Test
    void theFormerFormWritesLineBreaksAsNumbers() {
        assertEquals(
                "{\"a\":\"x\\u000ay\"}",
                new String(CanonicalJson.formerBytes(read("{\"a\": \"x\\ny\"}")), UTF_8));
    }
}
