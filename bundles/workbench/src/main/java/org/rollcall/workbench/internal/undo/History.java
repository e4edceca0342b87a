package org.rollcall.workbench.internal.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.osgi.service.component.annotations.Component;
import org.rollcall.workbench.api.UndoHistory.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was done and undone, the newest first. Used on the FX thread. */
@Component(service = History.class)
public final class History {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final int MOST = 100;

    /**
     * @param owner whose it is; what it owns goes with it
     */
    private record Entry(Object owner, String label, Runnable undo, Runnable redo) {}

    private final Deque<Entry> done = new ArrayDeque<>();
    private final Deque<Entry> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper nothingDone = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper nothingUndone = new ReadOnlyBooleanWrapper(true);
    private boolean running;

    /** Adds what was done; nothing while undoing, as that is known already. */
    public Step done(Object owner, String label, Runnable undo, Runnable redo) {
        if (running) {
            return (newLabel, newRedo) -> false;
        }
        undone.clear();
        var entry = new Entry(owner, label, undo, redo);
        done.push(entry);
        if (done.size() > MOST) {
            done.removeLast();
        }
        changed();
        return new Growing(entry);
    }

    /** An entry that changes for as long as it is the newest. */
    private final class Growing implements Step {
        private Entry entry;

        Growing(Entry entry) {
            this.entry = entry;
        }

        @Override
        public boolean amend(String label, Runnable redo) {
            if (running || !entry.equals(done.peek())) {
                return false;
            }
            done.pop();
            entry = new Entry(entry.owner(), label, entry.undo(), redo);
            done.push(entry);
            return true;
        }
    }

    /** Takes back the newest; {@code false} if that failed, upon which it is dropped. */
    public boolean undo() {
        return move(done, undone, true);
    }

    /** Does again what was undone last; {@code false} if that failed, upon which it is dropped. */
    public boolean redo() {
        return move(undone, done, false);
    }

    /** What would be undone; empty for nothing. */
    public Optional<String> undoLabel() {
        return Optional.ofNullable(done.peek()).map(Entry::label);
    }

    /** What would be done again; empty for nothing. */
    public Optional<String> redoLabel() {
        return Optional.ofNullable(undone.peek()).map(Entry::label);
    }

    public ReadOnlyBooleanProperty nothingDoneProperty() {
        return nothingDone.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty nothingUndoneProperty() {
        return nothingUndone.getReadOnlyProperty();
    }

    /** Drops what somebody has added. */
    public void forget(Object owner) {
        done.removeIf(entry -> entry.owner() == owner);
        undone.removeIf(entry -> entry.owner() == owner);
        changed();
    }

    private boolean move(Deque<Entry> from, Deque<Entry> to, boolean back) {
        Entry entry = from.poll();
        if (entry == null) {
            return true;
        }
        running = true;
        try {
            (back ? entry.undo() : entry.redo()).run();
            to.push(entry);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} failed", back ? "Undoing" : "Doing again", e);
            return false;
        } finally {
            running = false;
            changed();
        }
    }

    private void changed() {
        nothingDone.set(done.isEmpty());
        nothingUndone.set(undone.isEmpty());
    }
}
