package org.rollcall.workbench.tools.internal.preferences;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingOption;
import org.rollcall.api.settings.SettingOrigin;
import org.rollcall.api.settings.SettingType;
import org.rollcall.workbench.tools.internal.Messages;

/** What the preferences say about a setting. */
final class SettingWords {
    private SettingWords() {}

    /** Whether the user has changed it from something that it could go back to. */
    static boolean changed(Setting setting) {
        return setting.changed() && !setting.fixed() && canBeDefault(setting);
    }

    /** One or two words beside the name; empty if there is nothing to say. */
    static String mark(Setting setting) {
        if (setting.fixed()) {
            return Messages.get("preferences.mark.fixed");
        }
        return changed(setting) ? Messages.get("preferences.mark.changed") : "";
    }

    /** What it is for, what fits, and what it is by default, as sentences. */
    static String help(Setting setting) {
        return Stream.of(sentence(setting.description()), limits(setting), byDefault(setting))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A value as people read it. */
    static String value(Setting setting, String value) {
        if (setting.type() == SettingType.BOOLEAN) {
            return Messages.get(value.equals("true") ? "preferences.on" : "preferences.off");
        }
        return setting.options().stream()
                .filter(option -> option.value().equals(value))
                .map(SettingOption::label)
                .findFirst()
                .orElse(value);
    }

    /** Descriptions come from bundles, with or without a full stop. */
    private static String sentence(String text) {
        return text.isBlank() || text.strip().matches("(?s).*\\p{Punct}")
                ? text.strip()
                : text.strip() + ".";
    }

    /** A setting that must be given, and has no default, can't do without. */
    private static boolean canBeDefault(Setting setting) {
        return !setting.required()
                || !setting.defaults().isEmpty()
                || setting.type() == SettingType.PASSWORD;
    }

    private static String limits(Setting setting) {
        if (setting.fixed()) {
            return "";
        }
        String lines =
                setting.multiple() && setting.options().isEmpty() && !SpanTable.fits(setting)
                        ? Messages.get("preferences.lines")
                        : "";
        return (lines + " " + range(setting)).strip();
    }

    private static String range(Setting setting) {
        String from = setting.min();
        String to = setting.max();
        if (!setting.type().number() || from.isEmpty() && to.isEmpty()) {
            return "";
        }
        if (from.isEmpty()) {
            return Messages.get("preferences.most", to);
        }
        return to.isEmpty()
                ? Messages.get("preferences.least", from)
                : Messages.get("preferences.range", from, to);
    }

    private static String byDefault(Setting setting) {
        if (setting.fixed() || setting.type() == SettingType.PASSWORD || !canBeDefault(setting)) {
            return "";
        }
        String value =
                setting.defaults().stream()
                        .map(text -> value(setting, text))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("; "));
        if (value.isEmpty()) {
            return Messages.get("preferences.default.none");
        }
        return setting.origin() == SettingOrigin.INSTALLATION
                ? Messages.get("preferences.default.installation", value)
                : Messages.get("preferences.default", value);
    }
}
