package org.example.ods;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

/**
 * A cell's text as the spreadsheet shows it, which it keeps beside the value. Three things are
 * shown in ways that depend on the user's language, so the value counts: dates (ISO 8601), truth
 * values, and numbers that are not shown in plain digits.
 */
final class Cell {
    private static final int LONGEST = 1 << 20;
    private static final int DIGITS = 400;

    /** Digits with the zeros that a format puts before them, so that ids keep theirs. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final Pattern PERCENT = Pattern.compile("-?[0-9]+([.,][0-9]+)?[ \u00a0]?%");

    /** What holds text of the cell; readings above letters, notes and drawings don't. */
    private static final Set<String> AROUND_TEXT = Set.of("span", "a", "ruby", "ruby-base");

    private final Xml xml;
    private final StringBuilder text = new StringBuilder();

    Cell(Xml xml) {
        this.xml = xml;
    }

    /** The text of the cell that begins here; afterwards it has ended. */
    String text() throws XMLStreamException {
        String type = xml.attribute("value-type", "string");
        String value = xml.attribute(type.equals("date") ? "date-value" : "value", "");
        String truth = xml.attribute("boolean-value", "");
        String other = xml.attribute("string-value", xml.attribute("time-value", ""));
        text.setLength(0);
        boolean first = true;
        while (xml.next() != END_ELEMENT) {
            if (xml.isStart() && xml.is("p")) {
                append(first ? "" : "\n");
                first = false;
                paragraph();
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        String shown = text.toString();
        return switch (type) {
            case "date" -> value.isEmpty() ? shown : value;
            case "boolean" -> truth.isEmpty() ? shown : truth.equals("true") ? "TRUE" : "FALSE";
            case "float", "currency" -> PLAIN.matcher(shown).matches() ? shown : number(value);
            case "percentage" -> PERCENT.matcher(shown).matches() ? shown : number(value);
            default -> shown.isEmpty() ? other : shown;
        };
    }

    private static String number(String value) {
        if (value.isEmpty()) {
            return "";
        }
        var number = new BigDecimal(value);
        if (Math.abs((long) number.scale()) + number.precision() > DIGITS) {
            throw new NumberFormatException("more digits than any number has");
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private void paragraph() throws XMLStreamException {
        while (xml.next() != END_ELEMENT) {
            if (xml.isText()) {
                append(xml.text());
            } else if (xml.isStart()) {
                part();
            }
        }
    }

    private void part() throws XMLStreamException {
        if (xml.isOneOf(AROUND_TEXT)) {
            paragraph();
            return;
        }
        if (xml.is("s")) {
            append(" ".repeat(xml.count("c", LONGEST)));
        } else if (xml.is("tab")) {
            append("\t");
        } else if (xml.is("line-break")) {
            append("\n");
        }
        xml.skip();
    }

    private void append(String more) throws XMLStreamException {
        if (text.length() + more.length() > LONGEST) {
            throw new XMLStreamException("a cell with more text than any has");
        }
        text.append(more);
    }
}
