package org.rollcall.imports.internal.confirm;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.imports.internal.Words;

/**
 * Whether an import has enough memory, by the sizes of its exports: one file's rows are held twice
 * while it is cleaned, all files' rows once in columns (docs/performance.md).
 */
final class ImportNeed {
    /** Bytes of memory that a byte of the file takes that is being read, with room to spare. */
    private static final double READING = 3;

    /** Bytes that a byte of a file takes in columns. */
    private static final double KEPT = 0.25;

    private static final long MEGABYTE = 1 << 20;

    private final Supplier<FreeMemory> memory;

    /**
     * @param memory what is free just now
     */
    ImportNeed(Supplier<FreeMemory> memory) {
        this.memory = memory;
    }

    /**
     * A sentence where memory is likely to become short; empty where it is not.
     *
     * @param exports files to be imported
     */
    Optional<String> word(List<FileLine> exports) {
        long need = bytes(exports);
        FreeMemory free = memory.get();
        if (need > free.inHeap()) {
            return word("confirm.memory.heap", need, free.inHeap());
        }
        return need > free.inMachine()
                ? word("confirm.memory.machine", need, free.inMachine())
                : Optional.empty();
    }

    private static Optional<String> word(String key, long need, long free) {
        return Optional.of(Words.get(key, need / MEGABYTE, Math.max(0, free / MEGABYTE)));
    }

    /** Bytes of memory that an import takes, about. */
    static long bytes(List<FileLine> files) {
        double largest = 0;
        double all = 0;
        for (FileLine line : files) {
            if (line.taken() && line.takesCode()) {
                largest = Math.max(largest, line.file().bytes());
                all += line.file().bytes();
            }
        }
        return (long) (largest * READING + all * KEPT);
    }
}
