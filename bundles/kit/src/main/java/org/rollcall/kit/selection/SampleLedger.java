package org.rollcall.kit.selection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.util.io.Digests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers by digest which exports hold invented data, so that nobody takes it for real, today or
 * at the next start.
 */
@Component(service = SampleLedger.class)
public final class SampleLedger {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLedger.class);

    private final Path file;
    private final Set<String> digests = ConcurrentHashMap.newKeySet();

    @Activate
    public SampleLedger(@Reference(target = "(rollcall.directory=home)") Path home) {
        file = home.resolve("configuration").resolve("sample-digests.txt");
        if (Files.exists(file)) {
            try {
                digests.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                LOG.warn("{} can't be read: sample data may go unmarked", file, e);
            }
        }
    }

    /** Whether a module was read from invented data. */
    public boolean isSample(ModuleInfo info) {
        return digests.contains(info.source().sha256());
    }

    /**
     * Remembers files as invented.
     *
     * @throws IOException if a file can't be read or the ledger can't be written
     */
    public void add(List<Path> files) throws IOException {
        for (Path path : files) {
            String digest = Digests.of(path);
            if (digests.add(digest)) {
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file, digest + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }
}
