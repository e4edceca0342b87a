package org.rollcall.workbench.api;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes files and folders that are dropped anywhere on the window. Called on the FX thread. */
@ConsumerType
public interface DropHandler {

    /** Says what would happen, as a phrase such as {@code Import 3 files}. */
    String invitation(List<Path> paths);

    void drop(List<Path> paths);
}
