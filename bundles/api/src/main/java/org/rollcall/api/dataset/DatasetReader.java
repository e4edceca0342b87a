package org.rollcall.api.dataset;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;

/** Recognises, reads and cleans files; keeps nothing. */
@ProviderType
public interface DatasetReader {

    /**
     * Tells what files and folders hold. Folders are searched one level deep. Two exports of one
     * module are both refused, as which one is meant can't be known.
     */
    Recognition recognise(List<Path> paths);

    /**
     * Reads and cleans files. A file that can't be used is refused and reported; the others are
     * unaffected.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    Dataset read(Recognition recognition, RuleSet rules, Progress progress);
}
