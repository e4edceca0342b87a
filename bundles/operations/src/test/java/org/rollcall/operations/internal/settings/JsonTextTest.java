package org.rollcall.operations.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonTextTest {
    private static final String FILE =
            """
            {
              // Made by hand: keep
              ":configurator:version": "1.0.0", /* and this, with a } in it */

              "org.example~a": {
                "text": "with \\"quotes\\" and // no comment",
                "list": [1, {"deep": [true]}], // about the list
                "number": -1.5e3
              },
              "unknown": [ ]
            }
            """;

    @Test
    void changesOneMemberAndNothingElse() {
        assertEquals(
                FILE.replace("-1.5e3", "7"),
                new JsonText(FILE).with("org.example~a", "number"::equals, "number", "7"));
        assertEquals(
                FILE.replace("\"list\": [1, {\"deep\": [true]}]", "\"list:Integer\": 3"),
                new JsonText(FILE).with("org.example~a", "list"::equals, "list:Integer", "3"));
    }

    @Test
    void addsAMemberInTheLayoutThatIsThere() {
        assertEquals(
                FILE.replace("-1.5e3\n", "-1.5e3,\n    \"new\": true\n"),
                new JsonText(FILE).with("org.example~a", "new"::equals, "new", "true"));
        assertEquals(
                FILE.replace("[ ]\n", "[ ],\n  \"b\": {\n    \"x\": 1\n  }\n"),
                new JsonText(FILE).with("b", "{\n  \"x\": 1\n}"));
        assertEquals("{\n  \"a\": 1\n}", new JsonText("{}").with("a", "1"));
        assertEquals("{\"a\": 1,\n  \"b\": 2\n}", new JsonText("{\"a\": 1}").with("b", "2"));
        assertEquals(
                "{\n  \"a\": 1, // one\n  \"b\": 2\n}",
                new JsonText("{\n  \"a\": 1 // one\n}").with("b", "2"));
        assertEquals("{ // none\n  \"a\": 1\n}", new JsonText("{ // none\n}").with("a", "1"));
    }

    @Test
    void removesAMemberWithItsLine() {
        assertEquals(
                FILE.replace("    \"number\": -1.5e3\n", "").replace("[true]}], //", "[true]}] //"),
                new JsonText(FILE).without("org.example~a", "number"::equals));
        assertEquals(
                FILE.replace("  \"unknown\": [ ]\n", "").replace("  },\n", "  }\n"),
                new JsonText(FILE).without("unknown"));
        assertEquals("{ \"b\": 2}", new JsonText("{\"a\": 1, \"b\": 2}").without("a"));
        assertEquals("{\"a\": 1 }", new JsonText("{\"a\": 1, \"b\": 2}").without("b"));
        assertEquals(FILE, new JsonText(FILE).without("nowhere"));
    }

    @Test
    void takesTheLastOfSeveralAsReadersDo() {
        assertEquals("{\"a\": 1, \"a\": 3}", new JsonText("{\"a\": 1, \"a\": 2}").with("a", "3"));
    }
}
