package org.rollcall.workbench.internal.updates;

import static org.rollcall.workbench.internal.Words.T;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rollcall.api.update.FeatureChange;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.Offer;

/** Updates in words. */
final class UpdateText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private UpdateText() {}

    /** Such as {@code Attendance 0.1.0 → 0.2.0}. */
    static String features(List<FeatureChange> changes) {
        return changes.stream().map(UpdateText::feature).collect(Collectors.joining(", "));
    }

    private static String feature(FeatureChange change) {
        if (change.from().isEmpty()) {
            return T.get("updates.change.new", change.title(), change.to());
        }
        if (change.to().isEmpty()) {
            return T.get("updates.change.gone", change.title(), change.from());
        }
        return "%s %s → %s".formatted(change.title(), change.from(), change.to());
    }

    /** What a change was, as the history tells it. */
    static String what(InstallationChange change) {
        return change.kind() == InstallationChange.Kind.PRODUCT
                ? T.get("updates.kind.product")
                : features(change.features());
    }

    static String result(InstallationChange change) {
        String key = change.result().name().toLowerCase(Locale.ROOT);
        String result = T.get("updates.result." + key);
        return change.running() ? T.get("updates.result.running", result) : result;
    }

    static String kind(InstallationChange change) {
        return T.get("updates.kind." + change.kind().name().toLowerCase(Locale.ROOT));
    }

    static String origin(InstalledFeature.Origin origin) {
        return T.get("updates.origin." + origin.name().toLowerCase(Locale.ROOT));
    }

    /** When, in words that need no look at a calendar where it was today. */
    static String time(Instant at, LocalDate today) {
        ZonedDateTime local = at.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(today)
                ? T.get("updates.today", HOUR.format(local))
                : DAY.format(local);
    }

    /** Version, size, and when it takes effect. */
    static String facts(Offer offer) {
        String versions =
                offer.isUpdate()
                        ? T.get("updates.offer.from", offer.installed(), offer.id().version())
                        : T.get("updates.offer.new", offer.id().version());
        return "%s · %s · %s · %s"
                .formatted(
                        versions,
                        size(offer.bytes()),
                        T.get("updates.offer.site", offer.site()),
                        T.get(
                                offer.atNextStart()
                                        ? "updates.offer.restart"
                                        : "updates.offer.live"));
    }

    private static String size(long bytes) {
        if (bytes == 0) {
            return T.get("updates.size.none");
        }
        return bytes < 1 << 20
                ? T.get("updates.size.kb", (bytes + 1023) / 1024)
                : T.get("updates.size.mb", bytes / (double) (1 << 20));
    }
}
