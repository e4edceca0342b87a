package org.rollcall.operations.internal.settings;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Vector;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rollcall.api.settings.SettingType;

/** Between the texts that people see and the objects that configurations hold. */
final class Values {
    private Values() {}

    /** The texts of a configuration's value: scalar, array or collection. */
    static List<String> texts(Object value) {
        return several(value)
                ? items(value).stream().map(Values::text).toList()
                : List.of(text(value));
    }

    private static String text(Object value) {
        return value instanceof Double || value instanceof Float
                ? canonical(SettingType.DOUBLE, value.toString())
                : String.valueOf(value);
    }

    /** A text as it is shown: numbers without what they don't need. Anything else is left alone. */
    static String canonical(SettingType type, String text) {
        if (!type.number()) {
            return text;
        }
        try {
            String plain = new BigDecimal(text.strip()).stripTrailingZeros().toPlainString();
            return plain.length() > 20 ? text : plain;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /**
     * The value of a configuration from texts that have been checked.
     *
     * @throws NumberFormatException if they have not
     */
    static Object object(Attribute attribute, List<String> texts) {
        SettingType type = attribute.type();
        if (attribute.cardinality() == 0) {
            return scalar(type, texts.isEmpty() ? "" : texts.get(0));
        }
        List<Object> all = texts.stream().map(text -> scalar(type, text)).toList();
        if (attribute.cardinality() < 0) {
            return new Vector<>(all);
        }
        Object array = Array.newInstance(javaType(type), all.size());
        for (int i = 0; i < all.size(); i++) {
            Array.set(array, i, all.get(i));
        }
        return array;
    }

    private static Object scalar(SettingType type, String text) {
        return parser(type)
                .apply(type.text() || type == SettingType.CHARACTER ? text : text.strip());
    }

    private static Function<String, Object> parser(SettingType type) {
        return switch (type) {
            case TEXT, PASSWORD -> text -> text;
            case BOOLEAN -> Boolean::valueOf;
            case CHARACTER -> text -> text.charAt(0);
            case BYTE -> Byte::valueOf;
            case SHORT -> Short::valueOf;
            case INTEGER -> Integer::valueOf;
            case LONG -> Long::valueOf;
            case FLOAT -> Float::valueOf;
            case DOUBLE -> Double::valueOf;
        };
    }

    private static Class<?> javaType(SettingType type) {
        return switch (type) {
            case TEXT, PASSWORD -> String.class;
            case BOOLEAN -> Boolean.class;
            case CHARACTER -> Character.class;
            case BYTE -> Byte.class;
            case SHORT -> Short.class;
            case INTEGER -> Integer.class;
            case LONG -> Long.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
        };
    }

    /** Whether two values of configurations are the same, arrays and collections by their items. */
    static boolean same(Object one, Object other) {
        return several(one) && several(other)
                ? items(one).equals(items(other))
                : Objects.equals(one, other);
    }

    private static boolean several(Object value) {
        return value != null && (value.getClass().isArray() || value instanceof Collection<?>);
    }

    /** The items of an array or a collection. */
    static List<Object> items(Object value) {
        if (value instanceof Collection<?> several) {
            return List.copyOf(several);
        }
        return IntStream.range(0, Array.getLength(value))
                .mapToObj(i -> Array.get(value, i))
                .toList();
    }
}
