package org.rollcall.update.internal.commands;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rollcall.api.update.FeatureChange;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.UpdateService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is installed, and how that came about. */
final class ListCommands {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ListCommands() {}

    @Command(name = "list", description = "Show the features that are installed.")
    static final class Installed implements Callable<Integer> {
        private final UpdateService updates;
        private final PrintWriter out;

        @Option(names = "--bundles", description = "Show their bundles too.")
        private boolean bundles;

        Installed(UpdateService updates, PrintWriter out) {
            this.updates = updates;
            this.out = out;
        }

        @Override
        public Integer call() {
            for (InstalledFeature feature : updates.installed()) {
                out.println(
                        "%-12s %-10s %-9s %s"
                                .formatted(
                                        feature.id().name(),
                                        feature.id().version(),
                                        origin(feature.origin()),
                                        feature.description()));
                if (bundles) {
                    feature.bundles().forEach(bundle -> out.println("    " + bundle));
                }
            }
            return 0;
        }

        private static String origin(InstalledFeature.Origin origin) {
            return switch (origin) {
                case PRODUCT -> "product";
                case SITE -> "update";
                case UNSIGNED -> "UNSIGNED";
            };
        }
    }

    @Command(
            name = "history",
            description = "Show every change, the newest first; * marks what runs.")
    static final class History implements Callable<Integer> {
        private final UpdateService updates;
        private final PrintWriter out;

        @Option(names = "--report", description = "Show what was done and found each time.")
        private boolean report;

        History(UpdateService updates, PrintWriter out) {
            this.updates = updates;
            this.out = out;
        }

        @Override
        public Integer call() {
            for (InstallationChange change : updates.history()) {
                out.println(line(change));
                if (!change.explanation().isEmpty()) {
                    out.println("      " + change.explanation());
                }
                if (report) {
                    change.report().forEach(line -> out.println("      - " + line));
                }
            }
            return 0;
        }
    }

    private static String line(InstallationChange change) {
        return "%s %3d  %s  %-8s %-7s %s%s"
                .formatted(
                        change.running() ? "*" : " ",
                        change.number(),
                        TIME.format(change.at().atZone(ZoneId.systemDefault())),
                        word(change.kind()),
                        word(change.result()),
                        features(change.features()),
                        change.who().isEmpty() ? "" : "  (" + change.who() + ")");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Such as {@code attendance 0.1.0 → 0.2.0}. */
    static String features(List<FeatureChange> changes) {
        return changes.stream()
                .map(
                        change ->
                                "%s %s → %s"
                                        .formatted(
                                                change.name(),
                                                change.from().isEmpty() ? "none" : change.from(),
                                                change.to().isEmpty() ? "none" : change.to()))
                .collect(Collectors.joining(", "));
    }
}
