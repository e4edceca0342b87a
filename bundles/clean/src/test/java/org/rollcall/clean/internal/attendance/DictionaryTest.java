package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    @Property(tries = 200)
    void codesAreInOrderOfFirstAppearance(@ForAll("texts") List<String> texts) {
        var dictionary = new Dictionary();
        var distinct = new ArrayList<>(new LinkedHashSet<>(texts));
        for (String text : texts) {
            assertEquals(distinct.indexOf(text), dictionary.code(text));
        }
        assertEquals(distinct, dictionary.texts());
    }

    @Test
    void anotherDictionaryTakesTextsOver() {
        var one = new Dictionary();
        var other = new Dictionary();
        other.code("b");
        one.code("a");
        one.code("b");
        assertArrayEquals(new int[] {1, 0}, one.codesIn(other));
        assertEquals(List.of("b", "a"), other.texts());
    }

    /** Few texts and many, and among them such as share a hash: "Aa" and "BB" do. */
    @Provide
    Arbitrary<List<String>> texts() {
        var alike = Arbitraries.of("Aa", "BB").list().ofMaxSize(4).map(l -> String.join("", l));
        var any = Arbitraries.integers().between(0, 500).map(String::valueOf);
        return Arbitraries.oneOf(alike, any).list().ofMaxSize(300);
    }
}
