package org.rollcall.api.settings;

/** A setting that was refused, or can't be kept. The message says why and what can be done. */
public class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param message sentences for people, without values of passwords
     */
    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
