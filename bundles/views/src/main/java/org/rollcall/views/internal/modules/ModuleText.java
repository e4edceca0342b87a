package org.rollcall.views.internal.modules;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rollcall.api.workspace.ModuleInfo;

/** What the list says of a module. */
final class ModuleText {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.UK);

    private ModuleText() {}

    static String title(ModuleInfo info) {
        return "Module " + info.module();
    }

    static String year(ModuleInfo info) {
        return info.year() == 0 ? "" : "Year " + info.year();
    }

    static String counts(ModuleInfo info) {
        return String.format(Locale.UK, "%,d students, %,d events", info.students(), info.rows());
    }

    static String newest(ModuleInfo info) {
        return info.dates().map(dates -> "to " + DATE.format(dates.to())).orElse("no usable rows");
    }

    static String tooltip(ModuleInfo info, ZoneId zone) {
        return "Imported %s, version %d\nFrom %s"
                .formatted(
                        MOMENT.format(info.importedAt().atZone(zone)),
                        info.version(),
                        info.source().name());
    }
}
