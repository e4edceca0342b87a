package org.rollcall.installation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells whether what runs is healthy: a service of the update bundle, got anew after each change,
 * so that an update of that bundle is judged by the new one.
 */
@ConsumerType
public interface Verifier {

    /**
     * What is wrong with bundles and components now, a sentence each. Quick; asked until nothing is
     * wrong that was not wrong before a change, or time is up.
     */
    Set<String> complaints();

    /**
     * Runs health checks.
     *
     * @param tags of the checks
     * @param limit for each check
     * @param all whether a tag without any check is itself a failure; without a window, checks of
     *     the window are not there
     * @return what failed, a sentence each
     */
    List<String> check(Collection<String> tags, Duration limit, boolean all);
}
