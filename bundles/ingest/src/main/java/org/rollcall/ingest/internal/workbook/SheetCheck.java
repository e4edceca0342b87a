package org.rollcall.ingest.internal.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rollcall.api.ingest.InputException;

/**
 * Looks whether cells stand where a sheet has room and refer to texts that exist: the reader
 * believes what a file says, and would fill the heap up to the column or text named.
 */
final class SheetCheck {
    /** A cell's column and row. */
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})[1-9][0-9]{0,6}");

    /** Excel's own limit. */
    private static final String LAST_COLUMN = "XFD";

    /** Excel's own limit to a cell's text. */
    private static final int LONGEST_TEXT = 32_767;

    private static final Pattern TEXT_NUMBER = Pattern.compile("[0-9]{1,10}");

    /** The JDK's limits to entities, which count {@code &amp;} too; none can be defined here. */
    private static final List<String> ENTITY_LIMITS =
            List.of(
                    "jdk.xml.entityExpansionLimit",
                    "jdk.xml.totalEntitySizeLimit",
                    "jdk.xml.maxGeneralEntitySizeLimit");

    private final String name;
    private long sharedTexts;
    private long lastReferred = -1;
    private final Set<String> phonetic = new HashSet<>();

    private SheetCheck(String name) {
        this.name = name;
    }

    /**
     * @param workbook a packed workbook, known not to be too large
     * @return names of the sheets' parts that hold phonetic runs
     * @throws InputException if a sheet is damaged or made up
     */
    static Set<String> check(byte[] workbook, String name) throws InputException, IOException {
        var check = new SheetCheck(name);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            var part =
                    new FilterInputStream(zip) {
                        @Override
                        public void close() {
                            // The parser closes what it has read to its end; the next part follows.
                        }
                    };
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check.part(part, entry.getName());
            }
        } catch (XMLStreamException e) {
            throw new InputException(name, "The workbook is damaged.", WorkbookGuard.REMEDY, e);
        }
        if (check.lastReferred >= check.sharedTexts) {
            throw check.damaged("a cell refers to a text that is not there");
        }
        return check.phonetic;
    }

    private void part(InputStream in, String part) throws XMLStreamException, InputException {
        XMLStreamReader xml = factory().createXMLStreamReader(in);
        try {
            xml.nextTag();
            if (xml.getLocalName().equals("sst")) {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("si")) {
                        sharedTexts++;
                    }
                }
            } else if (xml.getLocalName().equals("worksheet")) {
                sheet(xml, part);
            }
        } finally {
            xml.close();
        }
    }

    private void sheet(XMLStreamReader xml, String part) throws XMLStreamException, InputException {
        boolean refers = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("c")) {
                String cell = xml.getAttributeValue(null, "r");
                if (cell != null && !isInSheet(cell)) {
                    throw damaged("a cell stands outside its sheet");
                }
                refers = "s".equals(xml.getAttributeValue(null, "t"));
            } else if (xml.getLocalName().equals("v")) {
                value(xml.getElementText(), refers);
            } else if (xml.getLocalName().equals(PhoneticRuns.ELEMENT)) {
                phonetic.add(part);
            }
        }
    }

    private static boolean isInSheet(String cell) {
        var matcher = CELL.matcher(cell.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return false;
        }
        String column = matcher.group(1);
        return column.length() < LAST_COLUMN.length() || column.compareTo(LAST_COLUMN) <= 0;
    }

    private void value(String text, boolean refers) throws InputException {
        if (text.length() > LONGEST_TEXT) {
            throw damaged("a cell holds more than " + LONGEST_TEXT + " characters");
        }
        if (refers && !text.isEmpty()) {
            if (!TEXT_NUMBER.matcher(text).matches()) {
                throw damaged("a cell refers to a text by no number");
            }
            lastReferred = Math.max(lastReferred, Long.parseLong(text));
        }
    }

    /** Of parsers that follow no reference out of what they read. */
    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        for (String limit : ENTITY_LIMITS) {
            if (factory.isPropertySupported(limit)) {
                factory.setProperty(limit, 0);
            }
        }
        return factory;
    }

    private InputException damaged(String how) {
        return new InputException(
                name, 0, "", "The workbook is damaged: " + how + ".", WorkbookGuard.REMEDY);
    }
}
