package org.rollcall.workbench.tools.internal.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows a log file: each read tells what was written since. A file that was rolled away begins
 * anew. Used by one thread at a time.
 */
final class LogTail {
    /** As much of the end as is read at first, in bytes. */
    private static final long AT_FIRST = 1 << 20;

    private final Path file;
    private long position = -1;
    private String unfinished = "";
    private LogLine last;

    LogTail(Path file) {
        this.file = file;
    }

    /**
     * Entries since the read before. The last of them may get more lines, and is told again then.
     *
     * @param continued whether the first entry is the last one of the read before, with more lines
     */
    record News(List<LogLine> entries, boolean continued) {}

    News read() throws IOException {
        if (!Files.exists(file)) {
            return new News(List.of(), false);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (position < 0) {
                position = Math.max(0, size - AT_FIRST);
            } else if (size < position) {
                position = 0;
                unfinished = "";
                last = null;
            }
            var bytes = ByteBuffer.allocate((int) Math.min(AT_FIRST, size - position));
            channel.read(bytes, position);
            position += bytes.position();
            return parse(
                    unfinished
                            + new String(
                                    bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
        }
    }

    private News parse(String text) {
        int end = text.lastIndexOf('\n');
        unfinished = text.substring(end + 1);
        var entries = new ArrayList<LogLine>();
        boolean continued = false;
        for (String line : end < 0 ? new String[0] : text.substring(0, end).split("\r?\n", -1)) {
            var begun = LogLine.parse(line);
            if (begun.isPresent()) {
                last = begun.get();
                entries.add(last);
            } else if (last != null) {
                last = last.and(line);
                if (entries.isEmpty()) {
                    continued = true;
                    entries.add(last);
                } else {
                    entries.set(entries.size() - 1, last);
                }
            }
        }
        return new News(entries, continued);
    }
}
