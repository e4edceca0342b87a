package org.rollcall.workbench.internal.updates;

import static org.rollcall.workbench.internal.Words.T;

import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstallationChange.Result;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.SiteState;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Remembered;

/**
 * Tells of updates, each thing once: what was told is remembered, also when the window's own bundle
 * is replaced. Used on the FX thread.
 */
@Component(service = UpdateNotices.class)
public final class UpdateNotices {
    private static final String TOLD = "updates.told";
    private static final String OFFERED = "updates.offered";

    private final Notifier notifier;
    private final Remembered remembered;
    private final Set<String> refused = new HashSet<>();

    @Activate
    public UpdateNotices(@Reference Notifier notifier, @Reference Remembered remembered) {
        this.notifier = notifier;
        this.remembered = remembered;
    }

    void tell(UpdatesModel.Snapshot now) {
        tellChange(now);
        now.check()
                .ifPresent(
                        check -> {
                            check.offers().stream()
                                    .filter(Offer::isUpdate)
                                    .filter(offer -> offer.held().isEmpty())
                                    .forEach(this::tellOffer);
                            check.sites().stream()
                                    .filter(site -> site.answer() == SiteState.Answer.REFUSED)
                                    .filter(site -> refused.add(site.message()))
                                    .forEach(
                                            site ->
                                                    warn(
                                                            T.get("updates.notice.refused"),
                                                            site.message()));
                        });
    }

    /** The newest change that has ended, if it has not been told. */
    private void tellChange(UpdatesModel.Snapshot now) {
        now.history().stream()
                .filter(change -> change.result() != Result.TRIAL)
                .findFirst()
                .filter(change -> change.number() > toldNumber())
                .ifPresent(
                        change -> {
                            boolean first = toldNumber() == 0 && change.features().isEmpty();
                            remembered.put(TOLD, Long.toString(change.number()));
                            if (!first) {
                                tell(change);
                            }
                        });
    }

    private long toldNumber() {
        return remembered.text(TOLD).map(Long::parseLong).orElse(0L);
    }

    private void tell(InstallationChange change) {
        String what = UpdateText.features(change.features());
        switch (change.result()) {
            case KEPT ->
                    notifier.notify(
                            Severity.INFO,
                            T.get("updates.notice.kept"),
                            what + ". " + change.explanation(),
                            UpdatesCommand.ID);
            case WAITING ->
                    notifier.notify(
                            Severity.INFO,
                            T.get("updates.notice.waiting"),
                            what + ". " + T.get("updates.notice.waiting.text"),
                            UpdatesCommand.ID);
            default -> warn(T.get("updates.notice.undone"), what + ". " + change.explanation());
        }
    }

    private void tellOffer(Offer offer) {
        String what = offer.id().toString();
        if (remembered.text(OFFERED + "." + offer.id().name()).filter(what::equals).isEmpty()) {
            remembered.put(OFFERED + "." + offer.id().name(), what);
            notifier.notify(
                    Severity.INFO,
                    T.get("updates.notice.offer"),
                    T.get("updates.notice.offer.text", offer.title(), offer.id().version()),
                    UpdatesCommand.ID);
        }
    }

    private void warn(String title, String text) {
        notifier.notify(Severity.WARNING, title, text, UpdatesCommand.ID);
    }
}
