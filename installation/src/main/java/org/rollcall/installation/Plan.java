package org.rollcall.installation;

import java.util.List;

/**
 * What a change would do to the container.
 *
 * @param features all that would be installed
 * @param replaced bundles replaced, added or taken out, for people
 * @param restarted bundles started anew because they use those, for people
 * @param nextStart why it must wait for the next start, a sentence each; empty if it need not
 */
public record Plan(
        List<FeatureRef> features,
        List<String> replaced,
        List<String> restarted,
        List<String> nextStart) {}
