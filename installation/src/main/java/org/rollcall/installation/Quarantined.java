package org.rollcall.installation;

import java.time.Instant;

/**
 * A version of a feature that is not installed again, because Rollcall ended with it twice.
 *
 * @param why a sentence for people
 */
public record Quarantined(FeatureRef feature, Instant at, String why) {}
