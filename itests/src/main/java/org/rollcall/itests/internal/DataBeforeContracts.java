package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** Loads data for {@link ContractsCycle}, whose process must use none of the contracts of data. */
class DataBeforeContracts {
    @Test
    void dataIsLoaded() {
        assertFalse(Cases.load("clean-small").files().isEmpty());
    }
}
