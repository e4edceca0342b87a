package org.rollcall.installation.internal;

/** A step of replacing bundles has failed; the message is for people. */
final class SwapException extends Exception {
    private static final long serialVersionUID = 1L;

    SwapException(String message, Throwable cause) {
        super(message, cause);
    }

    SwapException(String message) {
        super(message);
    }
}
