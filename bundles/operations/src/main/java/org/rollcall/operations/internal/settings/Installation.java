package org.rollcall.operations.internal.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings that came with the installation, which those of the user directory change. */
final class Installation {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private Installation() {}

    /**
     * Reads the files that the Configurator was given.
     *
     * @param own the user directory's, which is not of the installation
     */
    static Map<String, Map<String, Object>> read(BundleContext context, Path own) {
        var configurations = new HashMap<String, Map<String, Object>>();
        String files = context.getProperty("configurator.initial");
        for (String address : files == null ? new String[0] : files.split(",")) {
            try {
                Path file = Path.of(URI.create(address.strip()));
                if (!file.equals(own)) {
                    configurations.putAll(Entries.read(Files.readString(file)));
                }
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The settings {} can't be read and count as empty", address, e);
            }
        }
        return configurations;
    }
}
