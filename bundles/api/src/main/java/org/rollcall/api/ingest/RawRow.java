package org.rollcall.api.ingest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One row as it stands in its file. The object is reused for the next row: take what you need and
 * keep no reference to it.
 */
@ConsumerType
public interface RawRow {

    /** The physical line in the file on which the row starts, from 1. */
    long line();

    /** How many fields the row has, which may be more or fewer than the header's. */
    int size();

    /**
     * Field {@code index}, from 0, unquoted but not trimmed; empty where the row has no such field.
     */
    String get(int index);

    /**
     * The field, from 0, whose quotation mark is never closed; -1 where there is none. Such a row
     * is one to reject: what its other fields hold can't be known.
     */
    default int strayQuote() {
        return -1;
    }

    /**
     * The row's text as it stands in the file, without its line end. Costs a copy: for reports
     * only.
     */
    String raw();
}
