package org.rollcall.dropins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class ReasonsTest {
    private static final String MISSING =
            "Unable to resolve org.example.guest [71](R 71.0): missing requirement [org.example.guest [71](R 71.0)] osgi.wiring.package; %1$s Unresolved requirements: [[org.example.guest [71](R 71.0)] osgi.wiring.package; %1$s]";

    @Test
    void aMissingPackageIsNamedWithItsVersions() {
        assertEquals(
                "It imports the package org.example.other in a version from 2.0.0, below 3.0.0, which no bundle offers.",
                unresolved(
                        "(&(osgi.wiring.package=org.example.other)(version>=2.0.0)(!(version>=3.0.0)))"));
        assertEquals(
                "It imports the package org.example.other, which no bundle offers.",
                unresolved("(osgi.wiring.package=org.example.other)"));
    }

    @Test
    void whatElseIsMissingIsToldAsItComes() {
        assertEquals(
                "Something that it needs is missing: no osgi.ee.",
                Reasons.of(new BundleException("no osgi.ee", BundleException.RESOLVE_ERROR)));
    }

    @Test
    void whatItsActivatorThrowsIsTold() {
        assertEquals(
                "It fails while it starts: java.lang.IllegalStateException: no luck.",
                Reasons.of(
                        new BundleException(
                                "Activator start error",
                                BundleException.ACTIVATOR_ERROR,
                                new IllegalStateException("no luck"))));
    }

    private static String unresolved(String filter) {
        return Reasons.of(
                new BundleException(MISSING.formatted(filter), BundleException.RESOLVE_ERROR));
    }
}
