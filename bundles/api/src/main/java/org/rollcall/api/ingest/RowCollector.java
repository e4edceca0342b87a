package org.rollcall.api.ingest;

import org.osgi.annotation.versioning.ConsumerType;

/** Takes the rows of one chunk of a file, in file order, on one thread. */
@ConsumerType
@FunctionalInterface
public interface RowCollector {
    void accept(RawRow row);
}
