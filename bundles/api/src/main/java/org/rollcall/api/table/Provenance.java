package org.rollcall.api.table;

/**
 * Where a table came from: with it, any figure can be traced to rows of a file.
 *
 * @param source the file
 * @param ruleSet name of the rule set that cleaned it
 * @param ruleSetVersion version of that rule set
 */
public record Provenance(SourceRef source, String ruleSet, String ruleSetVersion) {}
