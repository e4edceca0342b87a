package org.rollcall.api.dataset;

import java.util.List;

/**
 * What files and folders turned out to hold, before any is read.
 *
 * @param inputs files of a known kind, by name
 * @param refusals files that can't be used, such as two exports of one module or an unreadable
 *     folder
 * @param ignored names of files of no known kind
 */
public record Recognition(List<InputFile> inputs, List<Refusal> refusals, List<String> ignored) {
    public Recognition {
        inputs = List.copyOf(inputs);
        refusals = List.copyOf(refusals);
        ignored = List.copyOf(ignored);
    }
}
