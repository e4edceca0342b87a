package org.rollcall.launcher;

import java.nio.file.Path;
import javax.management.JMException;

/** Class data sharing, of runtimes before 25. */
final class ClassArchive implements Recorder {

    @Override
    public String suffix() {
        return ".jsa";
    }

    @Override
    public void write(Path archive) throws JMException {
        Recorder.command("vmCds", "dynamic_dump", archive.toString());
    }
}
