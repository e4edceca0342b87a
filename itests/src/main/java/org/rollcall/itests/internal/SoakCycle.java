package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.UpdateService;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;

/**
 * Random bundles are replaced again and again while a user works and imports run: nothing that was
 * chosen, filtered or imported gets lost. Runs in a process of its own; the number of swaps is the
 * system property {@code rollcall.itests.soak}, the seed {@code rollcall.itests.soak.seed}.
 */
class SoakCycle {
    private static final int SWAPS = Integer.getInteger("rollcall.itests.soak", 20);
    private static final long SEED = Long.getLong("rollcall.itests.soak.seed", 7);

    /** States of the installation; each swap goes from one to another. */
    private static final int STATES = 6;

    private static final Map<String, String> FEATURES =
            Map.ofEntries(
                    Map.entry("operations", "platform"),
                    Map.entry("ingest", "data"),
                    Map.entry("clean", "data"),
                    Map.entry("analytics", "data"),
                    Map.entry("workspace", "data"),
                    Map.entry("report", "data"),
                    Map.entry("sample", "data"),
                    Map.entry("workbench", "workbench"),
                    Map.entry("workbench.tools", "workbench"),
                    Map.entry("charts", "attendance"),
                    Map.entry("kit", "attendance"),
                    Map.entry("imports", "attendance"),
                    Map.entry("views", "attendance"),
                    Map.entry("update", "update"));

    @TempDir Path folder;
    private final Installer installer = Osgi.service(Installer.class);
    private final Random random = new Random(SEED);
    private final List<String> told = new ArrayList<>();

    @Test
    void nothingGetsLost() throws Exception {
        try {
            Cases.load("dirty-medium");
            swap(new SoakUser(random));
        } catch (AssertionError | Exception e) {
            throw new AssertionError(
                    "seed %d%n%s".formatted(SEED, String.join(System.lineSeparator(), told)), e);
        }
    }

    private void swap(SoakUser user) throws Exception {
        List<Long> states = new ArrayList<>(List.of(installer.change().number()));
        List<String> bundles = new ArrayList<>(new TreeSet<>(FEATURES.keySet()));
        Collections.shuffle(bundles, random);
        for (int state = 1; state < STATES; state++) {
            int from = (state - 1) * bundles.size() / (STATES - 1);
            int to = state * bundles.size() / (STATES - 1);
            states.add(install(state, bundles.subList(from, to)));
        }
        var imports = new SoakImports(folder);
        for (int swap = 1; swap <= SWAPS; swap++) {
            SoakUser.Choices chosen = user.work();
            told.add("swap %d of %d, %s".formatted(swap, SWAPS, chosen));
            goBack(states);
            user.finds(chosen);
            imports.check();
        }
        imports.end();
    }

    /** Installs other versions of some bundles instead of those of the product. */
    private long install(int number, List<String> bundles) throws Exception {
        Map<String, List<String>> byFeature =
                bundles.stream().collect(Collectors.groupingBy(FEATURES::get));
        var features = new ArrayList<>(product());
        for (var entry : byFeature.entrySet()) {
            var forge =
                    new FeatureBuilder(
                            folder.resolve("v" + number), entry.getKey(), "0.2." + number);
            entry.getValue().forEach(name -> forge.bundle("org.rollcall." + name, jar -> {}));
            FeatureRef made =
                    forge.into(installer).stream()
                            .filter(ref -> ref.name().equals(entry.getKey()))
                            .findFirst()
                            .orElseThrow();
            features.replaceAll(ref -> ref.name().equals(made.name()) ? made : ref);
        }
        told.add("  installs " + byFeature);
        Change change =
                installer.apply(installer.plan(features), Change.Kind.UPDATE, "soak", step -> {});
        assertEquals(Change.Result.KEPT, change.result(), () -> change.report().toString());
        return change.number();
    }

    private List<FeatureRef> product() {
        return installer.history().stream()
                .filter(change -> change.kind() == Change.Kind.PRODUCT)
                .findFirst()
                .orElseThrow()
                .features();
    }

    private void goBack(List<Long> states) throws Exception {
        UpdateService updates = Osgi.service(UpdateService.class);
        long state;
        do {
            state = states.get(random.nextInt(states.size()));
        } while (features(state).equals(installer.change().features()));
        PreparedChange prepared = updates.prepareReturn(state);
        told.add("  goes back to %d, replaces %s".formatted(state, prepared.replaced()));
        InstallationChange change =
                updates.apply(prepared, UpdateService.Ongoing.AWAIT, Progress.none());
        assertEquals(
                InstallationChange.Result.KEPT, change.result(), () -> change.report().toString());
    }

    private List<FeatureRef> features(long number) {
        return installer.history().stream()
                .filter(change -> change.number() == number)
                .findFirst()
                .orElseThrow()
                .features();
    }
}
