package org.example.ods;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML, event by event, by names without their prefixes; without a document type. */
final class Xml {
    private final XMLStreamReader reader;

    Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    int next() throws XMLStreamException {
        int event = reader.next();
        if (event == DTD || event == ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type, which no spreadsheet needs");
        }
        return event;
    }

    boolean isStart() {
        return reader.getEventType() == START_ELEMENT;
    }

    boolean isText() {
        int event = reader.getEventType();
        return event == CHARACTERS || event == CDATA || event == SPACE;
    }

    String text() {
        return reader.getText();
    }

    boolean is(String name) {
        return reader.getLocalName().equals(name);
    }

    boolean isOneOf(Set<String> names) {
        return names.contains(reader.getLocalName());
    }

    /** An attribute of the element that begins here. */
    String attribute(String name, String otherwise) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return otherwise;
    }

    /** How often something is repeated. */
    int count(String name, int most) throws XMLStreamException {
        try {
            int count = Integer.parseInt(attribute(name, "1"));
            if (count >= 1 && count <= most) {
                return count;
            }
        } catch (NumberFormatException e) {
            // as what is out of range
        }
        throw new XMLStreamException(name + " is out of range");
    }

    /** Passes over the element that begins here, and all in it. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == START_ELEMENT) {
                depth++;
            } else if (event == END_ELEMENT) {
                depth--;
            }
        }
    }
}
