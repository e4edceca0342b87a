package org.rollcall.api.analytics;

import java.time.Duration;
import org.rollcall.api.table.Provenance;

/** What a result was computed from, and how long that took. */
public record Basis(String module, Provenance provenance, Query query, Duration elapsed) {}
