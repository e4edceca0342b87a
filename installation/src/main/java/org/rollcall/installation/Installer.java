package org.rollcall.installation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes what is installed: the service that the launcher offers to the update bundle.
 *
 * <p>One change at a time, in all processes on one user directory.
 */
@ProviderType
public interface Installer {

    /** The features that run in this process. */
    List<Feature> running();

    /** The change that brought them. */
    Change change();

    /** Every change, the newest first. */
    List<Change> history();

    List<Quarantined> quarantined();

    /** What happened at the start that the user should know, as sentences. */
    List<String> told();

    /** Where files of updates are kept. */
    Store store();

    /** Where updates may keep what else they need. */
    Path folder();

    /**
     * A feature whose file is in the store.
     *
     * @throws InstallationException if it is missing or damaged
     */
    Feature feature(FeatureRef ref);

    /** Whether every file of an earlier change is still there, undamaged. */
    boolean isReturnable(Change change);

    /** Symbolic names of the bundles that run, by group and artifact. */
    Map<String, String> symbolicNames();

    /**
     * What a change to these features would do, after trying whether all would fit together.
     *
     * @param features all that are to be installed; their files are in the store
     * @throws InstallationException if they would not fit; the message says why
     */
    Plan plan(List<FeatureRef> features);

    /**
     * Makes a change, and takes it back if what runs then is not healthy.
     *
     * @param who asked for it
     * @param step told what is being done, for people
     * @return how it ended
     * @throws InstallationException if nothing was tried
     */
    Change apply(Plan plan, Change.Kind kind, String who, Consumer<String> step);

    /**
     * Has somebody told, on any thread, whenever the history has changed, until the answer is
     * closed.
     */
    Watching watch(Runnable watcher);

    /** Somebody who is told of changes. */
    @ProviderType
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }
}
