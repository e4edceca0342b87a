package org.rollcall.workspace.internal.formats;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.rollcall.api.ingest.FileNames;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.TableFormat;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.api.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reader with what its service properties say, and whether it is still there. */
final class Format {
    private static final Logger LOG = LoggerFactory.getLogger(Format.class);

    /**
     * The one that counts first where several have an ending: as the framework chooses services.
     */
    static final Comparator<Format> FIRST =
            Comparator.<Format>comparingInt(format -> format.ranking)
                    .reversed()
                    .thenComparingLong(format -> format.serviceId);

    private final TableReader reader;
    private final TableFormat shown;
    private final List<String> extensions;
    private final List<String> kinds;
    private final List<Signature> signatures;
    private final boolean text;
    private final int ranking;
    private final long serviceId;
    private volatile boolean gone;

    /**
     * @throws IllegalArgumentException if a property is missing or can't be understood
     */
    Format(TableReader reader, Map<String, ?> properties) {
        this.reader = reader;
        extensions = endings(properties, TableReader.EXTENSIONS);
        var all = new ArrayList<>(extensions);
        all.addAll(endings(properties, TableReader.FURTHER_EXTENSIONS));
        shown =
                new TableFormat(
                        needed(properties, TableReader.FORMAT),
                        needed(properties, TableReader.TITLE),
                        all);
        if (extensions.isEmpty()) {
            throw new IllegalArgumentException(TableReader.EXTENSIONS + " is missing");
        }
        kinds = texts(properties, TableReader.KINDS);
        signatures =
                texts(properties, TableReader.SIGNATURES).stream().map(Signature::new).toList();
        text = Boolean.TRUE.equals(properties.get(TableReader.TEXT));
        ranking = properties.get("service.ranking") instanceof Integer rank ? rank : 0;
        serviceId = properties.get("service.id") instanceof Long id ? id : 0;
    }

    private static String needed(Map<String, ?> properties, String key) {
        List<String> found = texts(properties, key);
        if (found.size() != 1) {
            throw new IllegalArgumentException(key + " must have one value");
        }
        return found.get(0);
    }

    private static List<String> endings(Map<String, ?> properties, String key) {
        return texts(properties, key).stream()
                .map(ending -> ending.startsWith(".") ? ending.substring(1) : ending)
                .map(ending -> ending.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> texts(Map<String, ?> properties, String key) {
        Object value = properties.get(key);
        if (value instanceof String[] several) {
            return List.of(several);
        }
        return value instanceof String one && !one.isBlank() ? List.of(one) : List.of();
    }

    TableFormat shown() {
        return shown;
    }

    TableReader reader() {
        return reader;
    }

    /** Whether files are plain text. */
    boolean isText() {
        return text;
    }

    /** The ending that a file of this format would be given. */
    String ending() {
        return "." + extensions.get(0);
    }

    boolean opens(String extension) {
        return shown.extensions().contains(extension);
    }

    /** Whether a file's name may tell that it holds a kind. */
    boolean names(String fileName, InputKind kind) {
        return extensions.contains(FileNames.extension(fileName))
                && (kinds.isEmpty() || kinds.contains(kind.id()));
    }

    /** How many bytes of a file's beginning are this format's and no other's; 0 for none. */
    int match(byte[] head) {
        return signatures.stream().mapToInt(signature -> signature.match(head)).max().orElse(0);
    }

    /** The reader's service is gone: what is being read ends. */
    void leave() {
        gone = true;
    }

    RawTable open(Path file, String name, Optional<Charset> encoding) throws InputException {
        return new GuardedTable(
                this,
                name,
                whileThere(name, Progress.none(), () -> reader.open(file, name, encoding)));
    }

    /** What is done by the reader's code. */
    interface Reading<T> {
        T run() throws InputException;
    }

    /**
     * Runs the reader's code; an error in it is an exception like others. Where its bundle is
     * stopped meanwhile, whatever that code throws becomes the sentence that says so, unless the
     * user cancelled.
     */
    <T> T whileThere(String name, Progress progress, Reading<T> reading) throws InputException {
        try {
            return reading.run();
        } catch (InputException | RuntimeException | LinkageError | StackOverflowError e) {
            boolean byUser = e instanceof CancellationException && progress.cancelled();
            if (gone && !byUser) {
                throw stopped(name, e);
            }
            if (e instanceof Error) {
                // A reader of whatever bundle may fail on a file, but not on those beside it.
                throw new IllegalStateException("The reader of " + ending() + " failed", e);
            }
            throw e;
        }
    }

    /** No cause: it might be of a class of the bundle that is gone. */
    private InputException stopped(String name, Throwable failure) {
        LOG.info("Reading by {} ended, as it was stopped: {}", shown.name(), failure.toString());
        return new InputException(
                name,
                0,
                "",
                "The bundle that reads the format %s (%s) was stopped while it read this file."
                        .formatted(shown.title(), ending()),
                "Import the file again when that bundle is back.");
    }

    /** Cancelled when the reader goes, too. */
    Progress untilGone(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                progress.report(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return gone || progress.cancelled();
            }
        };
    }
}
