package org.rollcall.workbench.tools.internal.updates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstallationChange.Kind;
import org.rollcall.api.update.InstallationChange.Result;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateListener;
import org.rollcall.api.update.UpdateService;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Remembered;
import org.rollcall.workbench.tools.internal.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces offers and how changes ended: each offer once a session, each end once. What was
 * announced is remembered by the window, so that the next bundle does not announce it again.
 */
@Component(service = UpdateListener.class, immediate = true)
public final class UpdateNotices implements UpdateListener {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateNotices.class);
    private static final String OFFERS = "updates.told.offers";
    private static final String CHANGE = "updates.told.change";

    private final Executor fx;
    private final Executor reader;
    private final Notifier notifier;
    private final Remembered remembered;
    private final String session;
    private final AtomicReference<UpdateService> service = new AtomicReference<>();

    @Activate
    public UpdateNotices(
            @Reference(target = "(rollcall.thread=fx)") Executor fx,
            @Reference UpdateExecutor reader,
            @Reference Notifier notifier,
            @Reference Remembered remembered) {
        this(fx, reader, notifier, remembered, thisSession());
    }

    /**
     * @param session differs from process to process
     */
    UpdateNotices(
            Executor fx,
            Executor reader,
            Notifier notifier,
            Remembered remembered,
            String session) {
        this.fx = fx;
        this.reader = reader;
        this.notifier = notifier;
        this.remembered = remembered;
        this.session = session;
    }

    private static String thisSession() {
        var self = ProcessHandle.current();
        long start = self.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
        return self.pid() + "-" + start;
    }

    @Reference(
            name = "updates",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(UpdateService provider) {
        service.set(provider);
        updatesChanged();
    }

    void unbind(UpdateService provider) {
        service.compareAndSet(provider, null);
    }

    @Override
    public void updatesChanged() {
        reader.execute(this::read);
    }

    private void read() {
        UpdateService provider = service.get();
        if (provider == null) {
            return;
        }
        try {
            var check = provider.lastCheck();
            var history = provider.history();
            fx.execute(
                    () -> {
                        check.ifPresent(this::announceFound);
                        announceEnds(history);
                    });
        } catch (RuntimeException e) {
            // A service that went while it was asked; its successor is asked again.
            LOG.warn("Updates can't be read just now", e);
        }
    }

    private void announceFound(UpdateCheck check) {
        Set<String> announced = announced();
        int before = announced.size();
        List<Offer> news =
                check.offers().stream()
                        .filter(offer -> offer.held().isEmpty())
                        .filter(offer -> announced.add(offer.id().toString()))
                        .toList();
        if (!news.isEmpty()) {
            announceOffers(news);
        }
        for (SiteState site : check.sites()) {
            if (site.answer() == SiteState.Answer.REFUSED && announced.add("site " + site.site())) {
                notifier.notify(
                        Severity.WARNING,
                        Messages.get("updates.notice.site", site.site()),
                        site.message(),
                        UpdatesView.ID);
            }
        }
        if (announced.size() > before) {
            remembered.put(OFFERS, session + "\n" + String.join("\n", announced));
        }
    }

    /** All that one look has found is one notice. */
    private void announceOffers(List<Offer> offers) {
        List<String> names =
                offers.stream().map(offer -> offer.title() + " " + offer.id().version()).toList();
        if (names.size() == 1) {
            announceOffers(
                    Messages.get("updates.notice.offer", names.get(0)),
                    Messages.get("updates.notice.offer.text"));
        } else {
            announceOffers(
                    Messages.get("updates.notice.offers", names.size()),
                    Messages.get("updates.notice.offers.text", String.join(", ", names)));
        }
    }

    private void announceOffers(String title, String text) {
        notifier.notify(Severity.INFO, title, text, UpdatesView.ID);
    }

    /** What was announced in this session. */
    private Set<String> announced() {
        List<String> lines =
                remembered.text(OFFERS).map(text -> text.lines().toList()).orElse(List.of());
        return lines.isEmpty() || !lines.get(0).equals(session)
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(lines.subList(1, lines.size()));
    }

    /** Announces the newest change if it has ended otherwise than was announced. */
    private void announceEnds(List<InstallationChange> history) {
        if (history.isEmpty()) {
            return;
        }
        InstallationChange newest = history.get(0);
        if (newest.kind() == Kind.PRODUCT || newest.result() == Result.TRIAL) {
            return;
        }
        String end = newest.number() + " " + newest.result();
        if (remembered.text(CHANGE).filter(end::equals).isPresent()) {
            return;
        }
        remembered.put(CHANGE, end);
        notifier.notify(
                newest.result() == Result.UNDONE ? Severity.WARNING : Severity.INFO,
                Messages.get(
                        "updates.notice."
                                + newest.result().name().toLowerCase(java.util.Locale.ROOT)),
                UpdateWords.outcome(newest),
                UpdatesView.ID);
    }
}
