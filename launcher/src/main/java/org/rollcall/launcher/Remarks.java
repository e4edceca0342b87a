package org.rollcall.launcher;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What a start has to say beside its result: printed at once, and shown by the window. */
final class Remarks {
    private final PrintWriter err;
    private final List<String> said = new ArrayList<>();

    /**
     * @param err one line for each remark
     */
    Remarks(PrintWriter err) {
        this.err = err;
    }

    /** Says each sentence once, however often the start begins anew. */
    void say(List<String> sentences) {
        for (String sentence : sentences) {
            if (!said.contains(sentence)) {
                said.add(sentence);
                err.println(sentence);
            }
        }
    }

    List<String> all() {
        return List.copyOf(said);
    }
}
