package org.rollcall.views.internal.modules;

import java.time.LocalDate;
import java.util.Optional;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.kit.text.Dates;
import org.rollcall.views.internal.Words;

/** What the list says of a module. */
final class ModuleText {
    private ModuleText() {}

    static String title(ModuleInfo info) {
        return Words.get("scope.module", info.module());
    }

    static String year(ModuleInfo info) {
        return info.year() == 0 ? "" : Words.get("modules.year", info.year());
    }

    static String counts(ModuleInfo info) {
        return Words.get(
                "modules.counts",
                Words.count("modules.students", info.students()),
                Words.count("modules.events", info.rows()));
    }

    /**
     * @param day of the newest event that does not lie in the future
     */
    static String newest(ModuleInfo info, Optional<LocalDate> day) {
        return day.map(newest -> Words.get("modules.newest", Dates.day(newest)))
                .orElseGet(
                        () ->
                                Words.get(
                                        info.dates().isPresent()
                                                ? "overview.future"
                                                : "modules.noRows"));
    }

    static String tooltip(ModuleInfo info) {
        return Words.get(
                "modules.imported",
                Dates.stamp(info.importedAt()),
                info.version(),
                info.source().name());
    }
}
