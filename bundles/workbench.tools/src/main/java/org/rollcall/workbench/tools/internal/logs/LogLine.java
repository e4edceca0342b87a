package org.rollcall.workbench.tools.internal.logs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the log.
 *
 * @param level such as {@code WARN}
 * @param logger who wrote it, the last part of its name
 * @param message further lines, such as a stack trace, are below it
 */
record LogLine(String time, String level, String logger, String thread, String message) {
    private static final Pattern LINE =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\\.\\d{3} (\\w+) +(\\S+) +\\[([^\\]]*)\\] (.*)");

    /** The entry that a line begins; empty for a line that goes on with the entry before. */
    static Optional<LogLine> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String logger = matcher.group(3);
        return Optional.of(
                new LogLine(
                        matcher.group(1),
                        matcher.group(2),
                        logger.substring(logger.lastIndexOf('.') + 1),
                        matcher.group(4),
                        matcher.group(5)));
    }

    /** The entry with one more line. */
    LogLine and(String line) {
        return new LogLine(time, level, logger, thread, message + "\n" + line);
    }

    /** The first line of the message. */
    String firstLine() {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    int severity() {
        return switch (level) {
            case "ERROR" -> 3;
            case "WARN" -> 2;
            case "INFO" -> 1;
            default -> 0;
        };
    }
}
