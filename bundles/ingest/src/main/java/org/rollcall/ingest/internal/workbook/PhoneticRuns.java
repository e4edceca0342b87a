package org.rollcall.ingest.internal.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/**
 * Takes phonetic runs (ECMA-376, part 1, 18.4.6: how East Asian text is read aloud) out of texts
 * that stand in their cells. The reader leaves them out of shared texts alone, and would append
 * them to the others.
 */
final class PhoneticRuns {
    static final String ELEMENT = "rPh";

    private PhoneticRuns() {}

    /**
     * The workbook with these parts written anew, and all others as they are.
     *
     * @param workbook a packed workbook whose parts were looked through
     * @param parts names of sheets with phonetic runs
     */
    static byte[] without(byte[] workbook, Set<String> parts)
            throws IOException, XMLStreamException {
        if (parts.isEmpty()) {
            return workbook;
        }
        var copy = new ByteArrayOutputStream(workbook.length);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook));
                var out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                if (parts.contains(part.getName())) {
                    copy(unclosed(zip), unclosed(out));
                } else {
                    zip.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return copy.toByteArray();
    }

    private static void copy(InputStream in, OutputStream out) throws XMLStreamException {
        XMLEventReader events = SheetCheck.factory().createXMLEventReader(in);
        XMLEventWriter copy =
                XMLOutputFactory.newDefaultFactory()
                        .createXMLEventWriter(out, StandardCharsets.UTF_8.name());
        int within = 0;
        while (events.hasNext()) {
            XMLEvent event = events.nextEvent();
            if (event.isStartElement() && isRun(event.asStartElement().getName())) {
                within++;
            } else if (event.isEndElement() && isRun(event.asEndElement().getName())) {
                within--;
            } else if (within == 0 && !event.isStartDocument()) {
                // Without a declaration, which might name another encoding, it is UTF-8.
                copy.add(event);
            }
        }
        copy.flush();
    }

    private static boolean isRun(QName element) {
        return element.getLocalPart().equals(ELEMENT);
    }

    /** Parsers close what they have read to its end; the next part follows. */
    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
    }
}
