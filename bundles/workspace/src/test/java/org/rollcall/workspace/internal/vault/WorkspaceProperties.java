package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.ImportRecord.Action;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Any sequence of imports, removals and returns does what a plain list of states does. */
class WorkspaceProperties {

    /** What a change does. */
    private enum Kind {
        IMPORT,
        REMOVE,
        RESTORE,
        REOPEN
    }

    /**
     * @param number which content to import, or which revision to return to, counted round
     */
    private record Step(Kind kind, String module, int number) {}

    /** A version of a module in the model; its content is a number of days. */
    private record Version(int version, int days) {}

    /** The workspace as plain lists. */
    private static final class Model {
        private final List<Map<String, Version>> states = new ArrayList<>(List.of(Map.of()));
        private final List<Action> actions = new ArrayList<>();
        private final Map<String, List<Version>> versions = new TreeMap<>();
        private final Set<String> bytes = new HashSet<>();

        Map<String, Version> now() {
            return states.get(states.size() - 1);
        }

        List<Version> versions(String module) {
            return versions.computeIfAbsent(module, m -> new ArrayList<>());
        }

        void put(Action action, Map<String, Version> state) {
            actions.add(action);
            states.add(state);
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void anySequenceOfChangesDoesWhatTheModelDoes(@ForAll("steps") List<Step> steps)
            throws Exception {
        Path folder = Files.createTempDirectory("workspace-properties");
        try {
            Path home = folder.resolve("home");
            var model = new Model();
            VaultWorkspace workspace = KilledChangeTest.Changer.open(home);
            try {
                for (Step step : steps) {
                    if (step.kind() == Kind.REOPEN) {
                        workspace.close();
                        workspace = KilledChangeTest.Changer.open(home);
                    } else {
                        take(step, workspace, model, folder.resolve("exports"));
                    }
                    check(workspace, model, home);
                }
            } finally {
                workspace.close();
            }
        } finally {
            delete(folder);
        }
    }

    private static void take(Step step, VaultWorkspace workspace, Model model, Path exports)
            throws IOException {
        var state = new TreeMap<>(model.now());
        switch (step.kind()) {
            case IMPORT -> {
                int days = 1 + step.number() % 3;
                Path file =
                        write(
                                exports,
                                "lusi_mbchb%s.csv".formatted(step.module()),
                                export(1, days, "true"));
                workspace.importFiles(List.of(file), Progress.none());
                Version current = state.get(step.module());
                if (current == null || current.days() != days) {
                    List<Version> all = model.versions(step.module());
                    all.add(new Version(all.size() + 1, days));
                    state.put(step.module(), all.get(all.size() - 1));
                    model.bytes.add("days " + days); // modules share bytes
                    model.put(Action.IMPORT, state);
                }
            }
            case REMOVE -> {
                if (state.remove(step.module()) == null) {
                    assertThrows(
                            IllegalArgumentException.class, () -> workspace.remove(step.module()));
                } else {
                    workspace.remove(step.module());
                    model.put(Action.REMOVE, state);
                }
            }
            default -> {
                int revision = step.number() % model.states.size();
                workspace.restore(revision);
                if (revision != model.states.size() - 1) {
                    model.put(Action.RESTORE, model.states.get(revision));
                }
            }
        }
    }

    private static void check(VaultWorkspace workspace, Model model, Path home) throws Exception {
        var state = workspace.state();
        assertEquals(List.of(), state.problems());
        assertEquals(model.actions.size(), state.revision());
        assertEquals(
                model.actions,
                workspace.history().stream().map(record -> record.action()).toList());
        var loaded = new TreeMap<String, Version>();
        for (ModuleInfo info : state.modules()) {
            loaded.put(info.module(), new Version(info.version(), (int) info.rows()));
            assertEquals(
                    info.rows(),
                    workspace
                            .module(info.module(), BuiltInRuleSets.STANDARD, Progress.none())
                            .table()
                            .rows());
        }
        assertEquals(model.now(), loaded);
        for (String module : List.of("101", "201")) {
            assertEquals(
                    model.versions(module),
                    workspace.versions(module).stream()
                            .map(info -> new Version(info.version(), (int) info.rows()))
                            .toList());
        }
        try (var files = Files.walk(home.resolve("vault/objects"))) {
            assertEquals(model.bytes.size(), files.filter(Files::isRegularFile).count());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(Kind.IMPORT)),
                                Tuple.of(2, Arbitraries.just(Kind.REMOVE)),
                                Tuple.of(3, Arbitraries.just(Kind.RESTORE)),
                                Tuple.of(1, Arbitraries.just(Kind.REOPEN))),
                        Arbitraries.of("101", "201"),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(15);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
