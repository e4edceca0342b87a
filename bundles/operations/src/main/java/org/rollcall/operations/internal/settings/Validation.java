package org.rollcall.operations.internal.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.api.settings.SettingOption;
import org.rollcall.api.settings.SettingType;
import org.rollcall.api.settings.SettingsException;
import org.rollcall.operations.internal.Words;

/** Checks texts against what Metatype says. */
final class Validation {
    private final Attribute attribute;

    private Validation(Attribute attribute) {
        this.attribute = attribute;
    }

    /**
     * @throws SettingsException if these texts can't be the setting's values; says why
     */
    static void check(Attribute attribute, List<String> texts) throws SettingsException {
        new Validation(attribute).check(texts);
    }

    private void check(List<String> texts) throws SettingsException {
        if (attribute.cardinality() == 0 && (texts.isEmpty() || texts.get(0).isBlank())) {
            if (!mayBeEmpty()) {
                throw refused("empty");
            }
            return;
        }
        if (texts.size() > attribute.most()) {
            throw refused("most", attribute.most());
        }
        for (String text : texts) {
            checkOne(text);
        }
    }

    /** Only a text can be empty: where that is its default, or where it need not be given. */
    private boolean mayBeEmpty() {
        boolean emptyByDefault = attribute.defaults().stream().allMatch(String::isBlank);
        return attribute.type().text()
                && (!attribute.required() || !attribute.defaults().isEmpty() && emptyByDefault);
    }

    private void checkOne(String text) throws SettingsException {
        SettingType type = attribute.type();
        if (!attribute.options().isEmpty()) {
            if (attribute.options().stream().noneMatch(o -> o.value().equals(text.strip()))) {
                throw refused("option", labels());
            }
        } else if (type.number()) {
            checkRange(number(text));
        } else if (type == SettingType.BOOLEAN) {
            if (!text.strip().equals("true") && !text.strip().equals("false")) {
                throw refused("boolean");
            }
        } else if (type == SettingType.CHARACTER) {
            if (text.length() != 1) {
                throw refused("character");
            }
        } else {
            checkLength(text.length());
        }
    }

    private BigDecimal number(String text) throws SettingsException {
        SettingType type = attribute.type();
        BigDecimal number;
        try {
            number = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw refused(type.whole() ? "whole" : "number");
        }
        try {
            Values.object(single(), List.of(text));
        } catch (NumberFormatException e) {
            if (number.stripTrailingZeros().scale() > 0 || text.strip().matches(".*[.eE].*")) {
                throw refused("whole");
            }
            throw refused("between", least(type), greatest(type));
        }
        return number;
    }

    private Attribute single() {
        return new Attribute(
                attribute.id(),
                attribute.name(),
                "",
                attribute.type(),
                true,
                0,
                "",
                "",
                List.of(),
                List.of());
    }

    private void checkRange(BigDecimal number) throws SettingsException {
        boolean low = isLimit(attribute.min()) && number.compareTo(limit(attribute.min())) < 0;
        boolean high = isLimit(attribute.max()) && number.compareTo(limit(attribute.max())) > 0;
        refuse(low || high, low, "between", "min", "max");
    }

    private void checkLength(int length) throws SettingsException {
        var characters = BigDecimal.valueOf(length);
        boolean low = isLimit(attribute.min()) && characters.compareTo(limit(attribute.min())) < 0;
        boolean high = isLimit(attribute.max()) && characters.compareTo(limit(attribute.max())) > 0;
        refuse(low || high, low, "length", "length-min", "length-max");
    }

    private void refuse(boolean wrong, boolean low, String both, String min, String max)
            throws SettingsException {
        if (!wrong) {
            return;
        }
        if (isLimit(attribute.min()) && isLimit(attribute.max())) {
            throw refused(both, attribute.min(), attribute.max());
        }
        throw low ? refused(min, attribute.min()) : refused(max, attribute.max());
    }

    private String labels() {
        return attribute.options().stream()
                .map(SettingOption::label)
                .collect(Collectors.joining(", "));
    }

    private SettingsException refused(String why, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = attribute.name();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new SettingsException(Words.T.get("settings." + why, arguments));
    }

    private static boolean isLimit(String text) {
        return limit(text) != null;
    }

    /** A limit as a number; null where there is none, or it is none. */
    private static BigDecimal limit(String text) {
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String least(SettingType type) {
        return switch (type) {
            case BYTE -> String.valueOf(Byte.MIN_VALUE);
            case SHORT -> String.valueOf(Short.MIN_VALUE);
            case INTEGER -> String.valueOf(Integer.MIN_VALUE);
            default -> String.valueOf(Long.MIN_VALUE);
        };
    }

    private static String greatest(SettingType type) {
        return switch (type) {
            case BYTE -> String.valueOf(Byte.MAX_VALUE);
            case SHORT -> String.valueOf(Short.MAX_VALUE);
            case INTEGER -> String.valueOf(Integer.MAX_VALUE);
            default -> String.valueOf(Long.MAX_VALUE);
        };
    }
}
