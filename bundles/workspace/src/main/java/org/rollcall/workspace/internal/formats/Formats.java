package org.rollcall.workspace.internal.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.ingest.FileNames;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.TableFormat;
import org.rollcall.api.ingest.TableFormats;
import org.rollcall.api.ingest.TableReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The readers of all formats, as they come and go. A file is opened by the reader of its ending,
 * unless its first bytes are those of another format. The two formats that the attendance rules
 * name (section 1) must be there; a bundle may add others.
 */
@Component(
        service = {TableFormats.class, Formats.class},
        reference = {
            @Reference(
                    name = "text",
                    service = TableReader.class,
                    target = "(" + TableReader.FORMAT + "=csv)"),
            @Reference(
                    name = "workbook",
                    service = TableReader.class,
                    target = "(" + TableReader.FORMAT + "=xlsx)")
        })
public final class Formats implements TableFormats {
    private static final Logger LOG = LoggerFactory.getLogger(Formats.class);

    private final List<Format> formats = new CopyOnWriteArrayList<>();
    private final List<Consumer<TableFormat>> listeners = new CopyOnWriteArrayList<>();

    /** Told each time that a format has come or gone, by the thread that brings or takes it. */
    public void addListener(Consumer<TableFormat> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<TableFormat> listener) {
        listeners.remove(listener);
    }

    /** A reader that does not say what it reads is left out, and the log says so. */
    @Reference(
            name = "readers",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    public void add(TableReader reader, Map<String, ?> properties) {
        try {
            var format = new Format(reader, properties);
            formats.add(format);
            tell(format);
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "A reader of tables is left out: {} ({})",
                    e.getMessage(),
                    reader.getClass().getName());
        }
    }

    /** What the reader is reading ends in a sentence. */
    public void remove(TableReader reader) {
        for (Format format : formats) {
            if (format.reader() == reader) {
                formats.remove(format);
                format.leave();
                tell(format);
            }
        }
    }

    private void tell(Format format) {
        listeners.forEach(listener -> listener.accept(format.shown()));
    }

    @Override
    public List<TableFormat> all() {
        return formats.stream()
                .map(Format::shown)
                .sorted(Comparator.comparing(TableFormat::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public Optional<InputKind> kind(String fileName) {
        // By the reader that opens it: another one of the same ending changes no name's meaning.
        Optional<Format> format = byEnding(fileName);
        return InputKind.ofStem(FileNames.stem(fileName))
                .filter(kind -> format.isPresent() && format.get().names(fileName, kind));
    }

    /** Whether a file, by its ending, is plain text, so that its encoding can be chosen. */
    public boolean isText(String fileName) {
        return byEnding(fileName).filter(Format::isText).isPresent();
    }

    /** The ending that a file's first bytes ask for; that of text where they tell none. */
    public String endingOf(Path file) throws IOException {
        byte[] head = head(file);
        return byBytes(head)
                .or(() -> sorted().filter(Format::isText).findFirst())
                .map(Format::ending)
                .orElse("");
    }

    /**
     * Opens a file and reads its header.
     *
     * @param encoding in which to read a text file without byte-order mark; empty to find it out
     * @throws InputException if no reader has its ending, if it is of another format than its
     *     ending's, or if the reader refuses it or goes meanwhile
     */
    public RawTable open(Path file, String name, Optional<Charset> encoding) throws InputException {
        Format format = byEnding(name).orElseThrow(() -> unreadable(name));
        refuseMisnamed(format, file, name);
        return format.open(file, name, encoding);
    }

    private Stream<Format> sorted() {
        return formats.stream().sorted(Format.FIRST);
    }

    private Optional<Format> byEnding(String fileName) {
        String extension = FileNames.extension(fileName);
        return sorted().filter(format -> format.opens(extension)).findFirst();
    }

    private Optional<Format> byBytes(byte[] head) {
        return sorted().filter(format -> format.match(head) > 0)
                .max(
                        Comparator.<Format>comparingInt(format -> format.match(head))
                                .thenComparing(Format.FIRST.reversed()));
    }

    /** That no reader has a file's ending, and which endings can be read. */
    public InputException unreadable(String name) {
        String extension = FileNames.extension(name);
        String what = extension.isEmpty() ? "without an ending" : "ending in ." + extension;
        return new InputException(
                name,
                0,
                "",
                "Files %s can't be read at present.".formatted(what),
                "Save it in a format that can be read (%s), or add the bundle that reads it."
                        .formatted(endings()));
    }

    /** What can't be read at all is left to the reader, which says so. */
    private void refuseMisnamed(Format named, Path file, String name) throws InputException {
        byte[] head;
        try {
            head = head(file);
        } catch (IOException e) {
            return;
        }
        Format found = byBytes(head).orElse(named);
        if (found == named || named.match(head) >= found.match(head)) {
            return;
        }
        String renamed = FileNames.stem(name) + found.ending();
        throw new MisnamedException(
                name,
                "Its name ends in .%s (%s), but its first bytes are those of %s (%s)."
                        .formatted(
                                FileNames.extension(name),
                                named.shown().title(),
                                found.ending(),
                                found.shown().title()),
                kind(renamed).isPresent()
                        ? "Name it %s to have it read.".formatted(renamed)
                        : "Open it in the program that it comes from and save it as %s (%s)."
                                .formatted(named.shown().title(), named.ending()));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(TableReader.HEAD);
        }
    }
}
