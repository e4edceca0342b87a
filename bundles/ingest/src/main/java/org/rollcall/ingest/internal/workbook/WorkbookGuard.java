package org.rollcall.ingest.internal.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rollcall.api.ingest.InputException;

/**
 * Looks through a workbook before it is read: a packed file can be made to unpack to terabytes, and
 * an XML part to define entities that do the same.
 */
final class WorkbookGuard {
    private static final String REMEDY =
            "Open it in Excel, save it as a new workbook (.xlsx) without a password, and try again.";
    private static final int BUFFER = 1 << 16;

    /** How much a part's start may hold before its root element, where a DOCTYPE would stand. */
    private static final int PROLOGUE = 1 << 12;

    private final int maxEntries;
    private final long maxBytes;

    WorkbookGuard() {
        this(10_000, 256L << 20);
    }

    /**
     * @param maxBytes most bytes that all parts together may unpack to
     */
    WorkbookGuard(int maxEntries, long maxBytes) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    /**
     * @throws InputException if the file is no workbook, or a dangerous one
     */
    void check(Path file, String name) throws InputException, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > maxEntries) {
                throw refused(name, "The workbook has too many parts to be genuine.");
            }
            long left = maxBytes;
            boolean workbook = false;
            byte[] buffer = new byte[BUFFER];
            for (Enumeration<? extends ZipEntry> entries = zip.entries();
                    entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                workbook |= entry.getName().equals("xl/workbook.xml");
                left -= unpackedSize(zip, entry, buffer, left, name);
            }
            if (!workbook) {
                throw refused(name, "The file is not an Excel workbook.");
            }
        } catch (ZipException e) {
            throw new InputException(
                    name,
                    "The file is not an Excel workbook (.xlsx), or it is damaged or protected by a"
                            + " password.",
                    REMEDY,
                    e);
        }
    }

    /** Unpacks a part without keeping it. */
    private long unpackedSize(ZipFile zip, ZipEntry entry, byte[] buffer, long limit, String name)
            throws IOException, InputException {
        boolean xml =
                entry.getName().endsWith(".xml")
                        || entry.getName().endsWith(".rels")
                        || entry.getName().endsWith(".vml");
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int length;
            while ((length = in.readNBytes(buffer, 0, buffer.length)) > 0) {
                if (xml && size == 0 && declaresDoctype(buffer, length)) {
                    throw refused(
                            name, "The workbook defines XML entities, which no workbook needs.");
                }
                size += length;
                if (size > limit) {
                    throw refused(
                            name,
                            "The workbook unpacks to more than %d MB.".formatted(maxBytes >> 20));
                }
            }
        }
        return size;
    }

    private static boolean declaresDoctype(byte[] bytes, int length) {
        // Latin 1 keeps ASCII in UTF-8; zero bytes are dropped so that UTF-16 reads as well.
        String start =
                new String(bytes, 0, Math.min(length, PROLOGUE), StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .toUpperCase(Locale.ROOT);
        return start.contains("<!DOCTYPE") || start.contains("<!ENTITY");
    }

    private static InputException refused(String name, String problem) {
        return new InputException(name, 0, "", problem, REMEDY);
    }
}
