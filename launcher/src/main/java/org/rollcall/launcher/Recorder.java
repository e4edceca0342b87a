package org.rollcall.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;

/** A way of the JVM to write down the classes of a session. */
interface Recorder {

    /** What the start script asked of this JVM, which knows whether the JVM can. */
    static Optional<Recorder> asked() {
        String how = System.getProperty("rollcall.archive.record", "");
        if (how.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(how.equals("jsa") ? new ClassArchive() : new AotCache(Path.of(how)));
    }

    /** How names of such archives end. */
    String suffix();

    /** Writes the archive; no file is there if the JVM could not. */
    void write(Path archive) throws IOException, JMException;

    /** Runs a command that {@code jcmd} knows, without what it would tell the console. */
    static void command(String name, String... arguments) throws JMException {
        PrintStream console = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            name,
                            arguments.length == 0 ? null : new Object[] {arguments},
                            arguments.length == 0 ? null : new String[] {String[].class.getName()});
        } finally {
            System.setOut(console);
        }
    }
}
