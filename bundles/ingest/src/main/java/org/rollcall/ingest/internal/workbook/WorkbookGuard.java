package org.rollcall.ingest.internal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.rollcall.api.ingest.InputException;

/**
 * Looks through a workbook before it is read: a packed file can be made to unpack to terabytes, an
 * XML part to define entities that do the same, and a cell to stand in column two milliard.
 *
 * <p>The reader is given a copy that holds what was looked at and nothing else, so that no trick of
 * packing can show it other bytes than this guard has seen. Parts that are not XML, such as
 * pictures, are neither unpacked nor copied.
 */
final class WorkbookGuard {
    static final String REMEDY =
            "Open it in Excel, save it as a new workbook (.xlsx) without a password, and try again.";

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Compound files: the old .xls, and every workbook that a password protects. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int BUFFER = 1 << 16;

    /** Unpacked bytes below which any ratio is harmless. */
    private static final long SMALL = 1 << 20;

    private final Limits limits;

    /**
     * @param parts most parts of a workbook
     * @param bytes most bytes that its XML parts together may unpack to
     * @param ratio how many times the packed file's bytes they may unpack to, above one megabyte
     */
    record Limits(int parts, long bytes, int ratio) {
        static final Limits DEFAULT = new Limits(10_000, 200L << 20, 200);
    }

    WorkbookGuard(Limits limits) {
        this.limits = limits;
    }

    /**
     * A packed copy of the workbook's XML parts, each looked through.
     *
     * @throws InputException if the file is no workbook, or a dangerous one
     */
    byte[] checked(Path file, String name) throws InputException, IOException {
        refuseOtherFormats(file, name);
        var copy = new ByteArrayOutputStream();
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.BEST_SPEED);
            if (zip.size() > limits.parts()) {
                throw refused(name, "The workbook has too many parts to be genuine.");
            }
            long allowed =
                    Math.min(limits.bytes(), Math.max(SMALL, Files.size(file) * limits.ratio()));
            var names = new HashSet<String>();
            for (Enumeration<? extends ZipEntry> entries = zip.entries();
                    entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw refused(name, "The workbook is damaged: it holds one part twice.");
                }
                if (isXml(entry)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    allowed -= copyPart(zip, entry, out, allowed, name);
                    out.closeEntry();
                }
            }
            if (!names.contains("xl/workbook.xml")) {
                throw refused(name, "The file is packed, but not an Excel workbook.");
            }
        } catch (ZipException e) {
            throw new InputException(name, "The workbook is damaged.", REMEDY, e);
        }
        byte[] bytes = copy.toByteArray();
        try {
            return PhoneticRuns.without(bytes, SheetCheck.check(bytes, name));
        } catch (XMLStreamException e) {
            throw new InputException(name, "The workbook is damaged.", REMEDY, e);
        }
    }

    private static void refuseOtherFormats(Path file, String name)
            throws IOException, InputException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(ZIP.length);
        }
        if (head.length == 0) {
            throw new InputException(
                    name, 0, "", "The file is empty.", "Save the workbook again in Excel.");
        }
        if (Arrays.equals(head, OLE2)) {
            throw refused(
                    name,
                    "The workbook is protected by a password, or in the format of Excel 2003 (.xls).");
        }
        if (!Arrays.equals(head, ZIP)) {
            throw refused(name, "The file is not an Excel workbook (.xlsx).");
        }
    }

    private static boolean isXml(ZipEntry entry) {
        String lower = entry.getName().toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private long copyPart(
            ZipFile zip, ZipEntry entry, ZipOutputStream out, long allowed, String name)
            throws IOException, InputException {
        var doctype = new DoctypeFinder();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int length;
            while ((length = in.readNBytes(buffer, 0, buffer.length)) > 0) {
                size += length;
                if (size > allowed) {
                    throw refused(
                            name,
                            "The workbook unpacks to far more than a genuine one would (%d MB or"
                                            .formatted(limits.bytes() >> 20)
                                    + " %d times its size).".formatted(limits.ratio()));
                }
                if (doctype.isIn(buffer, length)) {
                    throw refused(
                            name,
                            "The workbook declares a document type, which could define harmful"
                                    + " entities and which no workbook needs.");
                }
                out.write(buffer, 0, length);
            }
        }
        return size;
    }

    private static InputException refused(String name, String problem) {
        return new InputException(name, 0, "", problem, REMEDY);
    }

    /** Finds a document type declaration; zero bytes are passed over, so in UTF-16 as well. */
    private static final class DoctypeFinder {
        private static final String START = "<!DOCTYPE";

        private int matched;

        /** Whether it is in the bytes, or ends in them. */
        boolean isIn(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (b == 0) {
                    continue;
                }
                if (b == START.charAt(matched)) {
                    matched++;
                    if (matched == START.length()) {
                        return true;
                    }
                } else {
                    matched = b == '<' ? 1 : 0;
                }
            }
            return false;
        }
    }
}
