package org.rollcall.workbench.internal.notices;

import java.util.Optional;

/** The commands that notices offer, by id, as they are just now. Nothing of them is kept. */
public interface Offers {

    /** What a command's button says; empty while there is no such command, or it can't be run. */
    Optional<String> label(String command);

    /** Runs a command, if it is still there and can be run. */
    void run(String command);
}
