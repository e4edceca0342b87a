package org.rollcall.update.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.installation.FeatureRef;
import org.rollcall.update.internal.FakeInstaller;

class StillNewTest {
    private static final UpdateCheck CHECK =
            new UpdateCheck(
                    Instant.EPOCH,
                    List.of(offer("attendance", "0.2.0"), offer("extras", "1.0.0")),
                    List.of());

    @TempDir Path folder;
    private FakeInstaller installer;

    @BeforeEach
    void install() {
        installer = new FakeInstaller(folder);
        installer.run(ref("attendance", "0.1.0"));
    }

    @Test
    void whatWasInstalledSinceTheLookIsOfferedNoMore() {
        assertEquals(CHECK, StillNew.of(CHECK, installer));
        installer.run(ref("attendance", "0.2.0"));
        assertEquals(List.of("extras 1.0.0"), told());
        installer.run(ref("extras", "1.1.0"));
        assertEquals(List.of(), told());
    }

    @Test
    void afterAWayBackItIsOfferedAgain() {
        installer.run(ref("attendance", "0.2.0"));
        installer.run(ref("attendance", "0.1.0"));
        assertEquals(CHECK, StillNew.of(CHECK, installer));
    }

    @Test
    void whatWaitsForTheNextStartIsOfferedNoMore() {
        installer.waiting = List.of(ref("attendance", "0.2.0"));
        assertEquals(List.of("extras 1.0.0"), told());
    }

    private List<String> told() {
        return StillNew.of(CHECK, installer).offers().stream().map(o -> o.id().toString()).toList();
    }

    private static Offer offer(String name, String version) {
        return new Offer(new FeatureId(name, version), name, "", List.of(), 1, "school", false, "");
    }

    private static FeatureRef ref(String name, String version) {
        return new FeatureRef(name, version, "a".repeat(64));
    }
}
