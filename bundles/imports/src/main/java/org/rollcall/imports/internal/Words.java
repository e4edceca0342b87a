package org.rollcall.imports.internal;

import java.util.stream.Stream;
import org.rollcall.workbench.api.Texts;

/** The words of the import. */
public final class Words {
    private static final Texts TEXTS = Texts.of(Words.class, "org.rollcall.imports.internal");

    private Words() {}

    /** The text of a key of {@code messages.properties}, with arguments put in. */
    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    /** {@code one} where the number is 1, {@code many} otherwise; the number is the argument. */
    public static String count(String key, long number) {
        return get(number == 1 ? key + ".one" : key + ".many", number);
    }

    /** The same, where the number is the first of several arguments. */
    public static String countWith(String key, long number, Object... others) {
        Object[] all = Stream.concat(Stream.of((Object) number), Stream.of(others)).toArray();
        return get(number == 1 ? key + ".one" : key + ".many", all);
    }
}
