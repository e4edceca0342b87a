package org.rollcall.api.update;

/**
 * What happens to one feature.
 *
 * @param title for people
 * @param from version before; empty where it is new
 * @param to version after; empty where it is taken out
 */
public record FeatureChange(String name, String title, String from, String to) {}
