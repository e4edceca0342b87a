package org.rollcall.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import org.rollcall.installation.InstallationException;
import org.slf4j.LoggerFactory;

/** Words for whatever ends a run: what happened, and what to do. Never a stack trace. */
final class Failure {
    private static final int DEEPEST = 20;
    private static final long MEGABYTE = 1 << 20;

    private Failure() {}

    /** Tells it on the console, and the log where in the code it was. */
    static void tell(Throwable failure) {
        if (Ending.asked()) {
            return; // whoever ends the process knows why it ended
        }
        String words = words(failure);
        var err = new PrintWriter(System.err, true, Charset.defaultCharset());
        err.println(words);
        log(failure);
    }

    /** One or more sentences. */
    static String words(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            if (cause instanceof LaunchException || cause instanceof InstallationException) {
                return cause.getMessage();
            }
            if (cause instanceof OutOfMemoryError) {
                return outOfMemory();
            }
            if (cause instanceof InvalidPathException path) {
                return badPath(path);
            }
        }
        return unknown(failure);
    }

    private static String outOfMemory() {
        return ("Rollcall has run out of memory: it may use %d MB. Allow it more by the environment"
                        + " variable ROLLCALL_JVM_OPTIONS, such as -Xmx4g for 4 GB, or give it fewer"
                        + " files at a time.")
                .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    private static String badPath(InvalidPathException path) {
        boolean plain = path.getInput().chars().allMatch(c -> c >= ' ' && c < 127);
        return plain
                ? "'%s' can't be the name of a file or folder (%s)."
                        .formatted(path.getInput(), path.getReason())
                : "'%s' can't be the name of a file or folder in the language of this session. Set the environment variable LC_ALL to a language with UTF-8, such as C.UTF-8 or en_GB.UTF-8, and start again."
                        .formatted(path.getInput());
    }

    /** Messages of exceptions may hold parts of rows, so only those of files are repeated. */
    private static String unknown(Throwable failure) {
        String what = failure.getClass().getSimpleName();
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            if (cause instanceof IOException e) {
                what = Home.reason(e);
            }
        }
        String log = System.getProperty("rollcall.home");
        return log == null
                ? "Rollcall failed (%s).".formatted(what)
                : ("Rollcall failed (%s). The logs in %s say where; they hold no student data, and"
                                + " help whoever looks after Rollcall.")
                        .formatted(what, java.nio.file.Path.of(log, "logs"));
    }

    /** Before there is a log, Logback would write to the console. */
    private static void log(Throwable failure) {
        if (System.getProperty("rollcall.home") != null) {
            LoggerFactory.getLogger(Failure.class).error("Rollcall failed\n{}", trace(failure));
        }
    }

    /** Types and places in the code, without messages, which may hold parts of rows. */
    static String trace(Throwable failure) {
        var text = new StringBuilder();
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            text.append(i == 0 ? "" : "Caused by: ").append(cause.getClass().getName());
            for (StackTraceElement place : cause.getStackTrace()) {
                text.append("\n    at ").append(place);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
