package org.rollcall.kit.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.ViewState;

class ViewMementoTest {
    private final SimpleBooleanProperty flag = new SimpleBooleanProperty();
    private final SimpleStringProperty text = new SimpleStringProperty();
    private final ViewMemento kept = new ViewMemento();

    ViewMementoTest() {
        kept.flag("flag", flag);
        kept.add("text", text::get, text::set);
    }

    @Test
    void onlyWhatWasSavedIsTakenOver() {
        assertEquals(Map.of("flag", "false"), kept.save().values());

        text.set("as it comes");
        kept.restore(new ViewState(Map.of("flag", "true", "of an earlier release", "1")));

        assertEquals(true, flag.get());
        assertEquals("as it comes", text.get());
    }

    @Test
    void aGroupHasItsOwnKeysAndIsGivenAll() {
        var inner = new ViewMemento();
        var number = new SimpleStringProperty("12");
        inner.add("number", number::get, number::set);
        kept.group(inner::save, inner::restore);
        text.set("x");
        ViewState saved = kept.save();
        assertEquals(Map.of("flag", "false", "text", "x", "number", "12"), saved.values());

        number.set("");
        kept.restore(saved);
        assertEquals("12", number.get());
    }

    @Test
    void aNumberIsSmallAndWhole() {
        assertEquals(120, ViewMemento.number("120"));
        assertEquals(0, ViewMemento.number("-1"));
        assertEquals(0, ViewMemento.number("99999999999"));
        assertEquals(0, ViewMemento.number("ten"));
    }
}
