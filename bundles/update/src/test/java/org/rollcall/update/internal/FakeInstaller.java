package org.rollcall.update.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rollcall.installation.Change;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Plan;
import org.rollcall.installation.Quarantined;
import org.rollcall.installation.Store;
import org.rollcall.installation.internal.FileStore;

/** What is installed, as a test wants it; nothing is ever changed. */
public final class FakeInstaller implements Installer {
    public final List<FeatureRef> features = new ArrayList<>();
    public final List<Quarantined> quarantined = new ArrayList<>();

    /** What the next start would take up. */
    public List<FeatureRef> waiting = List.of();

    private final Path folder;
    private final FileStore store;

    /**
     * @param folder what updates keep in the user directory
     */
    public FakeInstaller(Path folder) {
        this.folder = folder;
        store = new FileStore(folder.resolve("store"));
    }

    /** Has a feature run that came with the product. */
    public void product(FeatureRef ref) {
        store.know(ref.sha256(), folder.resolve(ref.name()));
        features.add(ref);
    }

    /** Has another version run. */
    public void run(FeatureRef ref) {
        features.removeIf(other -> other.name().equals(ref.name()));
        features.add(ref);
    }

    @Override
    public List<Feature> running() {
        return List.of();
    }

    @Override
    public Change change() {
        return change(1, features, Change.Result.KEPT);
    }

    private static Change change(long number, List<FeatureRef> refs, Change.Result result) {
        return new Change(
                number,
                Instant.EPOCH,
                "",
                Change.Kind.UPDATE,
                refs,
                number - 1,
                result,
                false,
                0,
                List.of(),
                "",
                List.of());
    }

    @Override
    public List<Change> history() {
        return waiting.isEmpty()
                ? List.of(change())
                : List.of(change(2, waiting, Change.Result.WAITING), change());
    }

    @Override
    public List<Quarantined> quarantined() {
        return quarantined;
    }

    @Override
    public List<String> told() {
        return List.of();
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Feature feature(FeatureRef ref) {
        throw new InstallationException("It is not needed here");
    }

    @Override
    public boolean isReturnable(Change change) {
        return true;
    }

    @Override
    public Map<String, String> symbolicNames() {
        return Map.of();
    }

    @Override
    public Plan plan(List<FeatureRef> wanted) {
        throw new InstallationException("It is not needed here");
    }

    @Override
    public Change apply(Plan plan, Change.Kind kind, String who, Consumer<String> step) {
        throw new InstallationException("It is not needed here");
    }

    @Override
    public Watching watch(Runnable watcher) {
        return () -> {};
    }
}
