package org.rollcall.kit.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class PendingInputTest {
    private final SimpleStringProperty text = new SimpleStringProperty("");
    private final SimpleBooleanProperty focused = new SimpleBooleanProperty();
    private String value = "";
    private final PendingInput typing = new PendingInput(text, focused, () -> value, Runnable::run);

    private void comesToSay(String date) {
        value = date;
        text.set(date);
    }

    @Test
    void whatIsTakenOverIsNotKept() {
        comesToSay("01/02/2025");
        assertNull(typing.save());
    }

    @Test
    void goesOnOverTheSameValue() {
        comesToSay("01/02/2025");
        text.set("1/3/");
        String saved = typing.save();

        text.set("01/02/2025");
        typing.restore(saved);
        assertEquals("1/3/", text.get());
    }

    @Test
    void waitsForTheValueItWasTypedOver() {
        typing.restore("01/02/2025\u001f1/3/");
        assertEquals("", text.get());
        assertEquals("01/02/2025\u001f1/3/", typing.save());

        comesToSay("01/01/2024");
        assertEquals("01/01/2024", text.get());
        comesToSay("01/02/2025");
        assertEquals("1/3/", text.get());

        comesToSay("01/01/2024");
        comesToSay("01/02/2025");
        assertEquals("01/02/2025", text.get());
    }

    @Test
    void isGivenUpWhereTheUserTypes() {
        typing.restore("01/02/2025\u001f1/3/");
        focused.set(true);
        comesToSay("01/02/2025");

        assertEquals("01/02/2025", text.get());
        assertNull(typing.save());
    }

    @Test
    void whatIsNoTypingLeavesTheField() {
        typing.restore("1/3/");
        assertEquals("", text.get());
        assertNull(typing.save());
    }
}
