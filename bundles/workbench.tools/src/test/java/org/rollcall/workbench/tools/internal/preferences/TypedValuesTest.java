package org.rollcall.workbench.tools.internal.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.ViewState;

class TypedValuesTest {
    private static final List<String> TYPED = List.of("first", "", "third");
    private final TypedValues values = new TypedValues();

    @Test
    void whatIsTypedGoesIntoTheFieldOfThatPageAndName() {
        watch("page", "days", TYPED);
        watch("page", "kept", null);
        var next = new TypedValues();

        next.restore(new ViewState(values.save()));

        var into = new ArrayList<List<String>>();
        next.watch("other", "days", () -> null, into::add);
        next.watch("page", "kept", () -> null, into::add);
        next.watch("page", "days", () -> null, into::add);
        assertEquals(List.of(TYPED), into);
    }

    @Test
    void whatHasNotFoundItsFieldYetIsSavedOnceMore() {
        values.restore(new ViewState(Map.of("typed.page.days", "7", "search", "d")));

        assertEquals(Map.of("typed.page.days", "7"), values.save());
    }

    @Test
    void whatBelongsToNoFieldOfThePageIsDropped() {
        values.restore(new ViewState(Map.of("typed.page.gone", "7")));

        values.pageShown();

        assertEquals(Map.of(), values.save());
    }

    @Test
    void fieldsOfAPageThatWasLeftAreNotAsked() {
        watch("page", "days", TYPED);

        values.leavePage();

        assertEquals(Map.of(), values.save());
    }

    private void watch(String page, String id, List<String> typed) {
        values.watch(page, id, () -> typed, text -> {});
    }
}
