package org.rollcall.api.analytics;

import java.util.List;

/** Placement rows in range whose mark is absent or self-certified, by student and time. */
public record PlacementAbsenceResult(Basis basis, List<Session> absences) {
    public PlacementAbsenceResult {
        absences = List.copyOf(absences);
    }
}
