package org.rollcall.update.internal.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.rollcall.api.progress.Progress;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;

/** A site in a folder, as on a shared drive or a stick. */
final class FolderTransport implements Transport {
    private final Path folder;

    FolderTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean bring(String path, long most, OutputStream to, Progress progress)
            throws SiteException {
        if (!Files.isDirectory(folder)) {
            throw new SiteException(
                    Why.UNREACHABLE, "The folder %s is not there now.".formatted(folder));
        }
        try (InputStream in = Files.newInputStream(folder.resolve(path))) {
            Bytes.pass(in, path, most, to, progress);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw Bytes.cutOff(path, e);
        }
    }
}
