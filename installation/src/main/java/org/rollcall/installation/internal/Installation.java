package org.rollcall.installation.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rollcall.installation.Change;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.Quarantined;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which features are installed, and how that came about: decides what a start starts, and writes
 * down each step of a change before it is taken. What it knows is in the ledger alone, so any
 * number of processes may look at one user directory; one of them at a time may change it.
 *
 * <p>The rules of going back: a change that was being tried when its process died was not to be.
 * One that was kept is new until a session with it has ended well; if Rollcall ends with it twice
 * without that, it is taken back, and the features that it brought are put into quarantine. So are
 * features with which Rollcall ended in two trials. What has run well before is not new again when
 * the user goes back to it. A ledger that makes no sense is put aside, and the image runs.
 */
public final class Installation {
    /** How long a process that ends waits for another that changes something. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Changes that are kept in the ledger. */
    private static final int REMEMBERED = 100;

    private final ImageFeatures image;
    private final Path folder;
    private final LedgerFile file;
    private final FileStore store;
    private final InstalledFiles files;
    private final List<String> told = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private final long process;

    /** Number of the change that this process runs. */
    private long session;

    /** Whether the ledger on disk is to be read; not if it is refused and can't be put aside. */
    private boolean following = true;

    /**
     * @param image the product's folder
     * @param folder what updates keep in the user directory; need not exist
     * @throws InstallationException if the product can't be read
     */
    public Installation(Path image, Path folder) {
        this(image, folder, ProcessHandle.current().pid());
    }

    /**
     * @param process id of the process that this is for
     */
    Installation(Path image, Path folder, long process) {
        this.process = process;
        this.image = new ImageFeatures(image);
        this.folder = folder;
        file = new LedgerFile(folder.resolve("installation.json"));
        store = new FileStore(folder.resolve("store"));
        this.image.tell(store);
        files = new InstalledFiles(this.image, store);
    }

    /**
     * What to start now. Ends what a process that died has left, and goes back where what is new
     * does not work.
     *
     * @param window whether the window opens: its starts alone take up what waits
     */
    public List<Feature> start(boolean window) {
        try {
            if (ledger().isEmpty()) {
                session = 1;
                return image.all();
            }
            Optional<UpdateLock> lock = UpdateLock.take(folder);
            if (lock.isEmpty()) { // a change is under way elsewhere: what runs there runs here
                return run(ledger().orElseThrow());
            }
            try {
                var decision =
                        new StartDecision(image, this::sound, window, process, Installation::lives);
                Ledger ledger = decision.decide(ledger().orElseThrow());
                told.addAll(decision.told());
                writeIfPossible(ledger);
                return run(ledger);
            } finally {
                lock.get().close();
            }
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with a ledger, Rollcall starts.
            log().error("The ledger of installations can't be used", e);
            return refuse(
                    "What updates have installed can't be read (%s).".formatted(e.getMessage()));
        }
    }

    /** A full disk is no reason to do without what is installed. */
    private void writeIfPossible(Ledger ledger) {
        try {
            file.write(ledger);
        } catch (IOException e) {
            log().warn("The start can't be written down", e);
        }
    }

    /**
     * Goes on without the ledger: the image runs, as on the first day.
     *
     * @param why a sentence for people
     */
    public List<Feature> refuse(String why) {
        session = 1;
        following = false;
        String remedy = "";
        try {
            remedy = " The record of updates was kept as %s.".formatted(file.putAside());
            following = true; // What is written from now on is new.
        } catch (IOException e) {
            log().warn("The ledger can't be put aside", e);
        }
        String sentence =
                why
                        + " Rollcall runs as it was first installed."
                        + remedy
                        + " Install updates again (Help, Updates, or 'rollcall feature update').";
        told.add(sentence);
        refused.add(sentence);
        return image.all();
    }

    /** Whether anything was ever changed. */
    public boolean hasLedger() {
        return file.exists();
    }

    /** Why what updates had installed was not followed, as sentences; mostly empty. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** The features that a start would start, as far as can be told without deciding anything. */
    public List<Feature> peek() {
        try {
            Optional<Ledger> ledger = ledger();
            return ledger.isEmpty() || !ledger.get().image().equals(image.digest())
                    ? image.all()
                    : whole(ledger.get());
        } catch (IOException | RuntimeException e) {
            return image.all(); // the start itself will tell
        }
    }

    /** Whether what this process runs has shown that it works. */
    public boolean isProven() {
        return running().proven();
    }

    private List<Feature> run(Ledger ledger) {
        List<Feature> features = whole(ledger);
        session = ledger.running();
        log().info(
                        "Starting state {} of what was installed: {}",
                        session,
                        ledger.current().features());
        return features;
    }

    /** The features that run, if they can. */
    private List<Feature> whole(Ledger ledger) {
        LedgerCheck.checkWhole(ledger.current(), image);
        List<Feature> features = features(ledger.current().features());
        new FeatureOrder(features).all();
        return features;
    }

    /** What happened at the start that the user should know, as sentences. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /**
     * Goes back to what ran before, because what this process runs does not start.
     *
     * @return whether there was anything to go back to
     */
    public boolean fallBack(String why, List<String> report) {
        try {
            Optional<Ledger> ledger = ledger();
            if (ledger.isEmpty()
                    || ledger.get().change(session).from() == 0
                    || ledger.get().change(session).proven()) {
                return false;
            }
            Ledger back = ledger.get().undo(session, why, report);
            file.write(back);
            session = back.running();
            told.add("What was installed last does not start, so it was undone. " + why);
            return true;
        } catch (IOException e) {
            log().error("The ledger of installations can't be used", e);
            return false;
        }
    }

    /** A session with what is installed has shown that it works. */
    public void markHealthy() {
        note(Changes::afterProof);
    }

    /** This process ends as it should, which proves nothing more. */
    public void endCleanly() {
        note(change -> Changes.left(change, process));
    }

    private void note(UnaryOperator<Change> what) {
        try {
            Optional<Ledger> ledger = ledger();
            if (ledger.isEmpty() || ledger.get().change(session).proven()) {
                return;
            }
            // Whoever changes something now writes the ledger too; a moment later it can be read.
            Optional<UpdateLock> lock = UpdateLock.await(folder, PATIENCE);
            if (lock.isPresent()) {
                try {
                    file.write(ledger().orElseThrow().update(session, what));
                } finally {
                    lock.get().close();
                }
            }
        } catch (IOException e) {
            log().error("The ledger of installations can't be used", e);
        }
    }

    private static boolean lives(long id) {
        return ProcessHandle.of(id).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Every change, the newest first. */
    List<Change> history() {
        var changes = new ArrayList<>(current().changes());
        java.util.Collections.reverse(changes);
        return changes;
    }

    /** The change that this process runs. */
    Change running() {
        Ledger ledger = current();
        return ledger.change(session == 0 ? ledger.running() : session);
    }

    List<Quarantined> quarantined() {
        return current().quarantined();
    }

    FileStore store() {
        return store;
    }

    Path folder() {
        return folder;
    }

    /**
     * The file of a bundle; empty if it is not there, or its feature is being developed and gives
     * no digest.
     */
    public Optional<Path> jar(FeatureBundle bundle) {
        return store.find(bundle.sha256());
    }

    /**
     * Features by reference.
     *
     * @throws InstallationException if a file is missing or damaged
     */
    List<Feature> features(List<FeatureRef> refs) {
        return files.features(refs);
    }

    Feature feature(FeatureRef ref) {
        return files.feature(ref);
    }

    /** Whether every file of a change is there, and those that updates brought are undamaged. */
    boolean sound(Change change) {
        return files.sound(change);
    }

    /** Whether every file of a change is there. */
    boolean isComplete(Change change) {
        return files.isComplete(change);
    }

    /** Writes down that a change begins; nothing that runs has changed yet. */
    Change begin(Change.Kind kind, String who, List<FeatureRef> features, Change.Result standing)
            throws IOException {
        Ledger ledger =
                current()
                        .endAll(
                                Change.Result.WAITING,
                                Change.Result.UNDONE,
                                "It was still waiting when another change was made.");
        var change =
                Changes.of(ledger.next(), now(), who, kind, features, running().number(), standing);
        if (standing == Change.Result.WAITING) {
            change = Changes.ended(change, standing, "It is made at the next start.", List.of());
        }
        file.write(ledger.add(change));
        return change;
    }

    /** Writes down that a change that was tried is kept: it runs, now and from now on. */
    Change keep(long number, String explanation, List<String> report, boolean here)
            throws IOException {
        Ledger ledger =
                current()
                        .update(
                                number,
                                c -> Changes.ended(c, Change.Result.KEPT, explanation, report))
                        .update(
                                number,
                                c -> Changes.runBy(c, here ? List.of(process) : List.of(), 0))
                        .run(number);
        file.write(ledger);
        if (here) {
            session = number;
        }
        prune(ledger);
        return ledger.change(number);
    }

    /** Writes down that a change was taken back. */
    Change undone(long number, String why, List<String> report) throws IOException {
        Ledger ledger = current().undo(number, why, report);
        file.write(ledger);
        if (session == number) {
            session = ledger.running();
        }
        return ledger.change(number);
    }

    /** Deletes files that no change in the ledger needs. */
    private void prune(Ledger ledger) {
        Set<String> needed =
                ledger.changes().stream()
                        .skip(Math.max(0, ledger.changes().size() - REMEMBERED))
                        .flatMap(change -> change.features().stream())
                        .flatMap(ref -> files.digests(ref).stream())
                        .collect(Collectors.toSet());
        try {
            store.keepOnly(needed);
        } catch (IOException e) {
            log().warn("Files that nothing needs stay", e);
        }
    }

    private Optional<Ledger> ledger() throws IOException {
        return following ? file.read() : Optional.empty();
    }

    /** The ledger, or what it would say if nothing was ever changed. */
    private Ledger current() {
        try {
            return ledger().orElseGet(this::first);
        } catch (IOException e) {
            throw new InstallationException(e.getMessage() + ". Start Rollcall again.", e);
        }
    }

    private Ledger first() {
        return new Ledger(
                image.digest(), 1, List.of(image.change(1, image.installed())), List.of());
    }

    /** Got late: the launcher reads what is installed before it knows where the log goes. */
    private static Logger log() {
        return LoggerFactory.getLogger(Installation.class);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
