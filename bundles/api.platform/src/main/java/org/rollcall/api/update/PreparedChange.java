package org.rollcall.api.update;

import java.util.List;

/**
 * A change whose files are all there and verified, and whose bundles would fit together.
 *
 * @param key names it to the service that prepared it
 * @param replaced bundles to be replaced, added or taken out, as {@code name before → after}
 * @param restarted names of further bundles that are started anew because they use those
 * @param nextStart why it waits for the next start, a sentence each; empty if it is made at once
 */
public record PreparedChange(
        String key,
        List<FeatureChange> features,
        List<String> replaced,
        List<String> restarted,
        List<String> nextStart) {
    public PreparedChange {
        features = List.copyOf(features);
        replaced = List.copyOf(replaced);
        restarted = List.copyOf(restarted);
        nextStart = List.copyOf(nextStart);
    }
}
