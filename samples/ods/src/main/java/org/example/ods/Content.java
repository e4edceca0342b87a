package org.example.ods;

import org.rollcall.api.ingest.InputException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The part of a spreadsheet that holds its cells, unpacked no further than is genuine. */
final class Content {
    /** Unpacked bytes of the largest genuine spreadsheet. */
    static final long LARGEST = 200 << 20;

    private static final String DEEPEST = "200";

    /** The JDK's limits, which count {@code &amp;} too; no entity can be declared here. */
    private static final String[] LIMITS = {
        "jdk.xml.entityExpansionLimit",
        "jdk.xml.totalEntitySizeLimit",
        "jdk.xml.maxGeneralEntitySizeLimit"
    };

    private Content() {}

    static XMLStreamReader of(byte[] file, String name)
            throws IOException, XMLStreamException, InputException {
        var zip = new ZipInputStream(new ByteArrayInputStream(file));
        for (ZipEntry part; (part = zip.getNextEntry()) != null; ) {
            if (part.getName().equals("content.xml")) {
                return factory().createXMLStreamReader(new Limited(zip));
            }
        }
        throw Refusals.because(name, "The file is not an OpenDocument spreadsheet (.ods).");
    }

    /** Reads nothing but the part itself: no document type, no other file. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        for (String limit : LIMITS) {
            factory.setProperty(limit, "0");
        }
        return factory;
    }

    private static final class Limited extends FilterInputStream {
        private long left = LARGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            return counted(count, count);
        }

        private int counted(int result, int count) throws IOException {
            left -= Math.max(0, count);
            if (left < 0) {
                throw new IOException("it unpacks to more than any genuine spreadsheet");
            }
            return result;
        }
    }
}
