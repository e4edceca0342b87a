package org.rollcall.api.workspace;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;

/**
 * What is loaded now and every earlier version of it: the one holder of state. Imported bytes are
 * kept in a vault by digest, so that the source files may go. Safe for any thread.
 */
@ProviderType
public interface Workspace {

    /** What is loaded now. Cheap. */
    WorkspaceState state();

    /**
     * Imports files and folders. All files that can be used take effect together, when their bytes
     * are safe on disk; a crash before leaves the state before. A file that can't be used is
     * refused and reported.
     *
     * @throws IOException if the vault can't be written (a full disk, say); nothing has changed
     *     then
     * @throws java.util.concurrent.CancellationException if cancelled; nothing has changed then
     */
    ImportResult importFiles(List<Path> paths, Progress progress) throws IOException;

    /**
     * Tells what files and folders hold, and what importing them would do. Reads names, headers and
     * digests, and of rows only the students of a newer version, up to the first that is known;
     * still, call it off the FX thread. Two exports of one module are both usable here: which is
     * meant, the user chooses.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    ImportPreview preview(List<Path> paths, Progress progress);

    /**
     * How a file would stand to what is loaded if it were of a kind. Cheap.
     *
     * @param name by which the user knows it
     * @param encoding that the user chose; empty for the one that the preview shows
     */
    VersionStatus versionStatus(
            String name, InputKind kind, String sha256, Optional<Charset> encoding);

    /**
     * Imports the files that the user has agreed to, like {@link #importFiles(List, Progress)}. A
     * file whose bytes are not those that were shown any more is refused and reported.
     *
     * @throws IOException if the vault can't be written; nothing has changed then
     * @throws java.util.concurrent.CancellationException if cancelled; nothing has changed then
     */
    ImportResult importFiles(ImportRequest request, Progress progress) throws IOException;

    /**
     * What an import did, told anew from the journal and the vault's copies by the present standard
     * rule set. A copy that can't be read any more is among the refusals.
     *
     * @param importId the import's revision
     * @throws IllegalArgumentException if that was no import
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    ImportResult report(long importId, Progress progress);

    /**
     * A module's data under a rule set, with what rotation maps and notes add. Reads and cleans the
     * vault's copy the first time; slow then, so call it off the FX thread.
     *
     * @throws IllegalArgumentException if no such module is loaded
     * @throws InputException if the vault's copy can't be read
     */
    ModuleData module(String code, RuleSet rules, Progress progress) throws InputException;

    /** Every version of a module that was ever imported, be it loaded or not, oldest first. */
    List<ModuleInfo> versions(String code);

    /** Every change of the workspace, oldest first. */
    List<ImportRecord> history();

    /**
     * Takes a module out. Its versions stay in the vault, so that {@link #restore} brings it back;
     * a later import of it counts on from them.
     *
     * @return the state after
     * @throws IllegalArgumentException if no such module is loaded
     * @throws IOException if the vault can't be written; nothing has changed then
     */
    WorkspaceState remove(String code) throws IOException;

    /**
     * Goes back to what was loaded after an earlier revision. This is a change of its own: nothing
     * of what came between is lost. A return to the present revision is none.
     *
     * @param revision 0 for the empty workspace
     * @return the state after
     * @throws IllegalArgumentException if there is no such revision
     * @throws IOException if the vault can't be written; nothing has changed then
     */
    WorkspaceState restore(long revision) throws IOException;

    /** How the stored data was found when it was opened. Cheap. */
    VaultHealth health();

    /**
     * Makes copies of the imported files that no change names, as damage leaves them, named by what
     * they hold. Import those that are wanted; what lies in the vault is not touched. Slow, so call
     * it off the FX thread.
     *
     * @return the copies, in a folder of the vault
     * @throws IOException if they can't be written
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    List<Path> bringBack(Progress progress) throws IOException;

    /**
     * Tells what is missing, or named by nothing, no more: the user has seen it.
     *
     * @return the health after
     * @throws IOException if that can't be saved
     */
    VaultHealth settle() throws IOException;
}
