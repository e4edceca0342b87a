package org.rollcall.workbench.tools.internal.updates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rollcall.api.update.FeatureChange;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstallationChange.Kind;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.SiteState;
import org.rollcall.workbench.api.DateStyle;
import org.rollcall.workbench.tools.internal.Messages;

/** Sentences about updates. */
final class UpdateWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private UpdateWords() {}

    /** What was found, as the heading of all. */
    static String status(UpdatesState state, LocalDate today, ZoneId zone) {
        switch (state.availability()) {
            case AWAITED:
                return Messages.get("updates.awaited");
            case ABSENT:
                return Messages.get("updates.absent");
            default:
                break;
        }
        switch (state.activity()) {
            case CHECKING:
                return Messages.get("updates.checking");
            case PREPARING:
                return Messages.get("updates.preparing");
            case APPLYING:
                return Messages.get("updates.applying");
            default:
                break;
        }
        if (state.check().isEmpty()) {
            return Messages.get("updates.never");
        }
        var check = state.check().get();
        String when = time(check.at(), today, zone);
        if (check.sites().isEmpty()) {
            return Messages.get("updates.no-sites");
        }
        if (check.offers().size() == 1) {
            return Messages.get("updates.found.one", when);
        }
        if (!check.offers().isEmpty()) {
            return Messages.get("updates.found", check.offers().size(), when);
        }
        long trusted = count(check.sites(), SiteState.Answer.TRUSTED);
        if (trusted == check.sites().size()) {
            return Messages.get("updates.none", when);
        }
        if (trusted > 0) {
            return Messages.get("updates.none.partly", when);
        }
        return count(check.sites(), SiteState.Answer.REFUSED) > 0
                ? Messages.get("updates.refused", when)
                : Messages.get("updates.offline", when);
    }

    private static long count(List<SiteState> sites, SiteState.Answer answer) {
        return sites.stream().filter(site -> site.answer() == answer).count();
    }

    static String site(SiteState site) {
        return Messages.get(
                        site.answer() == SiteState.Answer.REFUSED
                                ? "updates.site.refused"
                                : "updates.site.unreachable",
                        site.site(),
                        site.message())
                .strip();
    }

    static String title(Offer offer) {
        return offer.installed().isEmpty()
                ? Messages.get("updates.offer.new", offer.title(), offer.id().version())
                : Messages.get(
                        "updates.offer.title",
                        offer.title(),
                        offer.installed(),
                        offer.id().version());
    }

    static String facts(Offer offer) {
        return Messages.get(
                "updates.offer.facts",
                size(offer.bytes()),
                offer.site(),
                Messages.get(offer.atNextStart() ? "updates.offer.next" : "updates.offer.now"));
    }

    static String feature(InstalledFeature feature) {
        return Messages.get("updates.installed.title", feature.title(), feature.id().version());
    }

    static String origin(InstalledFeature.Origin origin) {
        return Messages.get("updates.origin." + origin.name().toLowerCase(Locale.ROOT));
    }

    static String change(FeatureChange change) {
        if (change.from().isEmpty()) {
            return Messages.get("updates.change.new", change.title(), change.to());
        }
        if (change.to().isEmpty()) {
            return Messages.get("updates.change.out", change.title(), change.from());
        }
        return Messages.get("updates.change", change.title(), change.from(), change.to());
    }

    /** What a row of the history changed. */
    static String what(InstallationChange change) {
        if (change.kind() == Kind.PRODUCT || change.features().isEmpty()) {
            return Messages.get("updates.kind." + change.kind().name().toLowerCase(Locale.ROOT));
        }
        return changes(change.features());
    }

    static String changes(List<FeatureChange> features) {
        return features.stream().map(UpdateWords::change).collect(Collectors.joining(", "));
    }

    static String result(InstallationChange change) {
        String word =
                Messages.get("updates.result." + change.result().name().toLowerCase(Locale.ROOT));
        return change.running() ? Messages.get("updates.result.running", word) : word;
    }

    /** How a change has ended, with the reason. */
    static String outcome(InstallationChange change) {
        String key = "updates.outcome." + change.result().name().toLowerCase(Locale.ROOT);
        return Messages.get(key, what(change), change.explanation()).strip();
    }

    /** A row's story, to be read and copied. */
    static String story(InstallationChange change, LocalDate today, ZoneId zone) {
        var lines = new ArrayList<String>();
        String at = time(change.at(), today, zone);
        // Nobody is known to have installed the product itself.
        String when =
                change.who().isEmpty() ? at : Messages.get("updates.story.when", at, change.who());
        lines.add(
                Messages.get("updates.story", change.number(), when, what(change), result(change)));
        if (!change.explanation().isEmpty()) {
            lines.add(change.explanation());
        }
        if (!change.report().isEmpty()) {
            lines.add("");
            lines.add(Messages.get("updates.report"));
            lines.addAll(change.report());
        }
        return String.join("\n", lines);
    }

    /** What applying will do, as headed lists. */
    static List<Part> parts(PreparedChange change) {
        var parts = new ArrayList<Part>();
        add(
                parts,
                "updates.sheet.features",
                change.features().stream().map(UpdateWords::change).toList());
        add(parts, "updates.sheet.next", change.nextStart());
        add(parts, "updates.sheet.bundles", change.replaced());
        add(parts, "updates.sheet.restarted", change.restarted());
        return parts;
    }

    private static void add(List<Part> parts, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(Messages.get(key), lines));
        }
    }

    /** A heading with lines under it. */
    record Part(String heading, List<String> lines) {}

    /** A moment, such as {@code today at 14:05}. */
    static String time(Instant at, LocalDate today, ZoneId zone) {
        var then = at.atZone(zone);
        String clock = CLOCK.format(then);
        if (then.toLocalDate().equals(today)) {
            return Messages.get("updates.time.today", clock);
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return Messages.get("updates.time.yesterday", clock);
        }
        return Messages.get("updates.time", DateStyle.current().day(then.toLocalDate()), clock);
    }

    /** A size for people, never less than it is by much: {@code 1.2 MB}. */
    static String size(long bytes) {
        return bytes < 999_500
                ? Messages.get("updates.size.kb", Math.max(1, Math.round(bytes / 1e3)))
                : Messages.get("updates.size.mb", bytes / 1e6);
    }
}
