package org.rollcall.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files of features and bundles, found by their digests: those of the image, and those that updates
 * have brought to the user directory. A file that an update brought is never changed.
 */
@ProviderType
public interface Store {

    /** The file of that digest, by its name alone; empty if there is none. */
    Optional<Path> find(String sha256);

    /** Whether the file of that digest came with the image. */
    boolean isOfImage(String sha256);

    /**
     * Takes a file over: reads it whole, and moves it into place only if its digest is right.
     *
     * @param aside on the same volume; it is gone afterwards, or left where it was after an error
     * @throws IOException if it can't be kept, or is not what it should be
     */
    void take(Path aside, String sha256) throws IOException;
}
