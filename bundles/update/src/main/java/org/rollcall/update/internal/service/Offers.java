package org.rollcall.update.internal.service;

import java.util.Collection;
import java.util.List;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateException;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;

/** What update sites have to offer. */
interface Offers {

    /** Asks all sites. */
    UpdateCheck look(Installer installer, Progress progress);

    /**
     * Fetches features and all their bundles into the store, every byte verified.
     *
     * @throws UpdateException if one can't be had; the message says why and what to do
     */
    List<FeatureRef> fetch(Collection<FeatureId> features, Installer installer, Progress progress)
            throws UpdateException;
}
