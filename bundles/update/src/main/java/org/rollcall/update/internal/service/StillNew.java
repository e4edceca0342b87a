package org.rollcall.update.internal.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Versions;

/** What a look has found and nobody has installed since. */
final class StillNew {
    private StillNew() {}

    /** A look without the offers that run now, or wait for the next start. */
    static UpdateCheck of(UpdateCheck check, Installer installer) {
        Map<String, String> versions = new HashMap<>();
        keep(versions, installer.change());
        List<Change> history = installer.history();
        if (!history.isEmpty() && history.get(0).result() == Change.Result.WAITING) {
            keep(versions, history.get(0));
        }
        List<Offer> offers =
                check.offers().stream().filter(offer -> isNewer(offer, versions)).toList();
        return offers.equals(check.offers())
                ? check
                : new UpdateCheck(check.at(), offers, check.sites());
    }

    private static void keep(Map<String, String> versions, Change change) {
        for (FeatureRef ref : change.features()) {
            versions.merge(
                    ref.name(),
                    ref.version(),
                    (one, other) -> Versions.compare(one, other) >= 0 ? one : other);
        }
    }

    private static boolean isNewer(Offer offer, Map<String, String> versions) {
        String installed = versions.get(offer.id().name());
        return installed == null || Versions.compare(offer.id().version(), installed) > 0;
    }
}
