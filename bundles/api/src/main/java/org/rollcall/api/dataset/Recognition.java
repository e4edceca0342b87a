package org.rollcall.api.dataset;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What files and folders turned out to hold, before any is read.
 *
 * @param inputs files of a known kind, by name
 * @param refusals files that can't be used, such as two exports of one module or an unreadable
 *     folder
 * @param ignored files that are not read, by name
 */
public record Recognition(
        List<InputFile> inputs, List<Refusal> refusals, List<IgnoredFile> ignored) {
    public Recognition {
        inputs = List.copyOf(inputs);
        refusals = List.copyOf(refusals);
        ignored = List.copyOf(ignored);
    }

    /** The same, with every text file that has no byte-order mark read in an encoding. */
    public Recognition inEncoding(Charset encoding) {
        return new Recognition(
                inputs.stream().map(input -> input.inEncoding(encoding)).toList(),
                refusals,
                ignored);
    }
}
