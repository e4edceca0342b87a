package org.rollcall.api.progress;

import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What long work tells its caller, and how its caller asks it to stop. Implementations are safe to
 * call from several threads and cheap enough to call every few thousand rows.
 */
@ConsumerType
public interface Progress {

    /** Reports the part done, 0 to 1, and what is being done now, as a phrase for people. */
    void report(double fraction, String message);

    /** Whether the caller wants the work to stop. */
    boolean cancelled();

    /**
     * @throws CancellationException if the caller wants the work to stop
     */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancellationException("Cancelled");
        }
    }

    /** The part of this progress from one fraction to another, for a step of a longer work. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                whole.report(from + (to - from) * fraction, message);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** Cancelled with this one, but reporting nothing: for a step that its caller reports. */
    default Progress silent() {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                // The caller reports.
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** A progress that nobody watches and nobody cancels. */
    static Progress none() {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                // Nobody watches.
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
