package org.rollcall.api.update;

/**
 * How an update site answered.
 *
 * @param site its name
 * @param location folder or address
 * @param answer how it went
 * @param message a sentence that says what is wrong and what to do; empty where all is well
 */
public record SiteState(String site, String location, Answer answer, String message) {

    /** How asking went. */
    public enum Answer {
        /** It answered, and its signature is right. */
        TRUSTED,
        /** It did not answer: normal without a network. */
        UNREACHABLE,
        /** It answered, but can't be believed: signature, expiry, or older than what was seen. */
        REFUSED
    }
}
