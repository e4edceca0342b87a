package org.rollcall.workbench.api;

import java.util.List;

/**
 * What a chart is of and how it was counted, for a picture that stands for itself.
 *
 * @param subject who or what, before the chart's own title; empty where that says it
 * @param facts dates, threshold, rule set, date of the data and the like, each in a few words
 */
public record Provenance(String subject, List<String> facts) {
    /** Where nothing is known. */
    public static final Provenance NONE = new Provenance("", List.of());

    public Provenance {
        facts = List.copyOf(facts);
    }
}
