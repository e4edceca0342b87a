package org.rollcall.api.analytics;

/** How sure limits are that are put around a share. */
public enum Confidence {
    P95("95", 1.959963984540054),
    P998("99.8", 3.090232306167813);

    private final String text;
    private final double z;

    Confidence(String text, double z) {
        this.text = text;
        this.z = z;
    }

    /** In percent, such as {@code 99.8}. */
    public String text() {
        return text;
    }

    /** Standard normal quantile: so many standard errors lie between the share and a limit. */
    public double z() {
        return z;
    }
}
