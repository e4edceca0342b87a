package org.rollcall.update.internal.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;

@Component
public final class NoOffers implements Offers {
    @Override
    public UpdateCheck look(Installer installer, Progress progress) {
        return new UpdateCheck(Instant.now(), List.of(), List.of());
    }

    @Override
    public List<FeatureRef> fetch(
            Collection<FeatureId> features, Installer installer, Progress progress) {
        return List.of();
    }
}
