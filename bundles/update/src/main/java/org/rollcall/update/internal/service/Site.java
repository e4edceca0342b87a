package org.rollcall.update.internal.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.rollcall.api.progress.Progress;
import org.rollcall.update.internal.fetch.Transport;
import org.rollcall.update.internal.fetch.Transports;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Keys;
import org.rollcall.update.internal.trust.Rotation;
import org.rollcall.update.internal.trust.Trust;

/** A site that is asked. */
final class Site implements AutoCloseable {
    private static final int SIGNATURE_BYTES = 1024;

    private final SiteSettings settings;
    private final Transport transport;

    /**
     * @throws SiteException if its settings are not right; the message says which
     */
    Site(SiteSettings settings) throws SiteException {
        this.settings = settings;
        check(settings);
        transport = Transports.to(settings.location());
    }

    private static void check(SiteSettings settings) throws SiteException {
        if (settings.name().isEmpty()) {
            throw SiteException.refused(
                    "It has no name. Set the name that its publisher has given it.");
        }
        if (settings.keys().isEmpty()) {
            throw SiteException.refused(
                    "No public key is set for it, so nothing of it can be believed. Set the one that its publisher has given you.");
        }
        for (String key : settings.keys()) {
            try {
                Keys.publicKey(key);
            } catch (IllegalArgumentException e) {
                throw SiteException.refused(
                        "The public key '%s' in its settings is none. Copy it anew from its publisher.",
                        key);
            }
        }
    }

    Transport transport() {
        return transport;
    }

    /** Its index, if it is to be believed. One and a signature of two times are asked for again. */
    SiteIndex believed(Trust trust, Progress progress) throws SiteException {
        try {
            return trust.believe(settings.name(), settings.keys(), sent(progress));
        } catch (SiteException e) {
            if (e.why() == SiteException.Why.UNREACHABLE) {
                throw e;
            }
            return trust.believe(settings.name(), settings.keys(), sent(progress));
        }
    }

    private Trust.Sent sent(Progress progress) throws SiteException {
        Progress quiet = progress.silent();
        byte[] index = transport.bring(SiteIndex.FILE, SiteIndex.MOST_BYTES, quiet);
        if (index.length == 0) {
            throw new SiteException(
                    SiteException.Why.UNREACHABLE,
                    "There is no update site at %s. Look at its location in the settings."
                            .formatted(settings.location()));
        }
        return new Trust.Sent(
                index,
                new String(transport.bring(SiteIndex.SIGNATURE, SIGNATURE_BYTES, quiet), UTF_8),
                transport.bring(Rotation.FILE, Rotation.MOST_BYTES, quiet));
    }

    @Override
    public void close() {
        transport.close();
    }
}
