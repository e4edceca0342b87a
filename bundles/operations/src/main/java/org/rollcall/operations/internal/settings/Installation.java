package org.rollcall.operations.internal.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings that came with the installation, which those of the user directory change.
 *
 * @param configurations properties by PID
 * @param fixed PIDs of those that an administrator ranked above any of a user's, which would be
 *     changed in vain
 */
record Installation(Map<String, Map<String, Object>> configurations, Set<String> fixed) {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    Installation {
        configurations = Map.copyOf(configurations);
        fixed = Set.copyOf(fixed);
    }

    /**
     * Reads the files that the Configurator was given.
     *
     * @param own the user directory's, which is not of the installation
     */
    static Installation read(BundleContext context, Path own) {
        // The launcher gives the Configurator a copy where the user's file is damaged.
        String user = context.getProperty("rollcall.settings.user");
        var configurations = new HashMap<String, Map<String, Object>>();
        var fixed = new HashSet<String>();
        String files = context.getProperty("configurator.initial");
        for (String address : files == null ? new String[0] : files.split(",")) {
            try {
                Path file = Path.of(URI.create(address.strip()));
                if (!file.equals(own) && !address.equals(user)) {
                    configurations.putAll(
                            Entries.read(
                                    Files.readString(file),
                                    (pid, ranking) -> {
                                        if (ranking > 0) {
                                            fixed.add(pid);
                                        }
                                    }));
                }
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The settings {} can't be read and count as empty", address, e);
            }
        }
        return new Installation(configurations, fixed);
    }

    /** What the installation says of a PID; empty if it says nothing. */
    Map<String, Object> shipped(String pid) {
        return configurations.getOrDefault(pid, Map.of());
    }

    boolean has(String pid) {
        return configurations.containsKey(pid);
    }

    boolean fixes(String pid) {
        return fixed.contains(pid);
    }
}
