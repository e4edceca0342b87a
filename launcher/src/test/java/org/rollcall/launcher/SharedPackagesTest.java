package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedPackagesTest {
    private static final String VERSIONED = "[a-z0-9.]+;version=\\d+\\.\\d+\\.\\d+";

    private final List<String> offered = List.of(SharedPackages.declaration().split(","));

    @Test
    void everyPackageIsOfferedInAVersion() {
        assertTrue(
                offered.stream().allMatch(shared -> shared.matches(VERSIONED)), offered.toString());
    }

    @Test
    void ofWhatIsInstalledTheContractsAloneAreOffered() {
        assertEquals(
                Set.of("org.rollcall.installation", "org.rollcall.installation.settings"),
                offered.stream()
                        .filter(shared -> shared.startsWith("org.rollcall"))
                        .map(shared -> shared.replaceFirst(";.*", ""))
                        .collect(Collectors.toSet()));
    }
}
