package org.rollcall.api.ingest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells whether a line, read by itself, is a row of its own: whether it has a readable value in
 * every required column. A quotation mark may not take such a line into a field (attendance rules,
 * section 0). Called by several threads.
 */
@ConsumerType
@FunctionalInterface
public interface RowTest {
    boolean isRow(RawRow row);
}
