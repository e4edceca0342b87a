package org.rollcall.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import javax.management.JMException;
import org.rollcall.util.io.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive that lets the window open in half the time: the classes of one session as a JVM has
 * them in memory. The first session that ends normally has it made, by a process that has seen no
 * data; the start script uses it from then on. It is a copy of what the image holds, so it may be
 * deleted at any time.
 *
 * <p>Its name tells its length, by which the script sees a file that was cut off; the JVM checks
 * its sums and what it was made with, and goes on without it where they differ. A text beside it
 * tells the runtime and the image that it was made for, and its sum: where one differs at the end
 * of a session, it goes, and the next session makes another.
 */
final class StartArchive {
    private static final Logger LOG = LoggerFactory.getLogger(StartArchive.class);
    private static final String PREFIX = "classes-";
    private static final String PART = ".part";

    /** What sessions of older Rollcalls recorded in. */
    private static final String RECORD = ".record";

    private static final String MADE_FOR = "made-for.txt";

    private final Path folder;
    private final Image image;
    private final Optional<Maker> maker;

    /** A way to write an archive. */
    interface Maker {
        void write(Path archive) throws IOException, JMException;
    }

    /**
     * @param maker if this session is to have the archive made
     */
    StartArchive(Path folder, Image image, Optional<Maker> maker) {
        this.folder = folder;
        this.image = image;
        this.maker = maker;
    }

    /**
     * As the start script decided; empty if it knows of none.
     *
     * @param update the folder that tells which features run
     */
    static Optional<StartArchive> of(Image image, Path update) {
        String folder = System.getProperty("rollcall.archive");
        Optional<Maker> maker =
                Boolean.getBoolean("rollcall.archive.make")
                        ? Optional.of(new ArchiveMaker(update)::write)
                        : Optional.empty();
        return folder == null || folder.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartArchive(Path.of(folder), image, maker));
    }

    /** Whether this session is to have it made. */
    boolean isWanted() {
        return maker.isPresent();
    }

    /**
     * Ends a session: makes the archive if this session is to, or removes one that is of no use any
     * more. Some seconds when it makes one; must be called while the classes of all bundles are
     * still held, as their names are asked for.
     */
    void finish() {
        try {
            if (maker.isPresent()) {
                make(maker.get());
            } else if (!archives().isEmpty() && !madeFor().equals(fingerprint() + sum())) {
                LOG.info("The start archive is damaged or another runtime's or image's; it goes");
                remove();
            }
        } catch (IOException | JMException e) {
            LOG.warn("The start archive in {} can't be kept up", folder, e);
        }
    }

    private void make(Maker by) throws IOException, JMException {
        long start = System.nanoTime();
        OwnerOnly.createDirectories(folder);
        Path raw = folder.resolve(ProcessHandle.current().pid() + PART);
        by.write(raw);
        if (!Files.exists(raw)) {
            LOG.warn("The JVM made no start archive");
            return;
        }
        removeArchives();
        try (var channel = FileChannel.open(raw, StandardOpenOption.READ)) {
            channel.force(true);
        }
        long bytes = Files.size(raw);
        Files.move(
                raw,
                folder.resolve(PREFIX + bytes + ArchiveMaker.suffix()),
                StandardCopyOption.ATOMIC_MOVE);
        // A crash before this leaves an archive without its text, which the next session removes.
        Files.writeString(folder.resolve(MADE_FOR), fingerprint() + sum(), StandardCharsets.UTF_8);
        sweep();
        LOG.info(
                "Start archive of {} bytes made in {} ms",
                bytes,
                (System.nanoTime() - start) / 1_000_000);
    }

    private List<Path> archives() throws IOException {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, PREFIX + "*")) {
                files.forEach(found::add);
            }
        }
        return found;
    }

    private void remove() throws IOException {
        removeArchives();
        sweep();
    }

    private void removeArchives() throws IOException {
        for (Path file : archives()) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder.resolve(MADE_FOR));
    }

    /**
     * Removes what sessions before this one have left that did not end normally. The next may have
     * begun already, and record.
     */
    private void sweep() throws IOException {
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        try (var left =
                Files.newDirectoryStream(folder, "*{" + PART + "," + PART + ".*," + RECORD + "}")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toMillis() < began) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private String madeFor() throws IOException {
        Path file = folder.resolve(MADE_FOR);
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    /** Sums of the archives, as text. */
    private String sum() throws IOException {
        var text = new StringBuilder();
        for (Path file : archives()) {
            var crc = new CRC32();
            try (var in = new CheckedInputStream(Files.newInputStream(file), crc)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            text.append(crc.getValue()).append('\n');
        }
        return text.toString();
    }

    /** The runtime, and every jar of the image by name, length and time. */
    String fingerprint() throws IOException {
        var lines = new TreeSet<String>();
        for (String name : List.of("lib", "javafx", "repository")) {
            Path jars = image.root().resolve(name);
            try (var files = Files.newDirectoryStream(jars, "*.jar")) {
                for (Path jar : files) {
                    var facts = Files.readAttributes(jar, BasicFileAttributes.class);
                    lines.add(jar + " " + facts.size() + " " + facts.lastModifiedTime().toMillis());
                }
            }
        }
        return System.getProperty("java.vm.name")
                + " "
                + System.getProperty("java.vm.version")
                + " "
                + System.getProperty("java.home")
                + "\n"
                + String.join("\n", lines)
                + "\n";
    }
}
