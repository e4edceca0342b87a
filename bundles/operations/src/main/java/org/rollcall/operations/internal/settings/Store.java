package org.rollcall.operations.internal.settings;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The configurations that are in effect, in ConfigurationAdmin. */
final class Store {
    /** For any bundle, as the Configurator makes them. */
    private static final String ANYWHERE = "?";

    private static final Set<String> OF_THE_SERVICE =
            Set.of(
                    Constants.SERVICE_PID,
                    ConfigurationAdmin.SERVICE_FACTORYPID,
                    ConfigurationAdmin.SERVICE_BUNDLELOCATION);

    private final ConfigurationAdmin admin;

    Store(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** The properties in effect for a PID; empty for none. */
    Map<String, Object> properties(String pid) {
        return find("(service.pid=" + pid + ")").stream()
                .findFirst()
                .map(Store::properties)
                .orElseGet(TreeMap::new);
    }

    boolean exists(String pid) {
        return !find("(service.pid=" + pid + ")").isEmpty();
    }

    /** The PIDs of a factory's configurations. */
    List<String> instances(String factory) {
        return find("(service.factoryPid=" + factory + ")").stream()
                .map(Configuration::getPid)
                .toList();
    }

    /**
     * Puts properties into effect.
     *
     * @param pid of a factory's configuration with the factory's PID, {@code ~} and a name
     */
    void update(String pid, Map<String, Object> properties) throws IOException {
        int tilde = pid.indexOf('~');
        Configuration configuration =
                tilde < 0
                        ? admin.getConfiguration(pid, ANYWHERE)
                        : admin.getFactoryConfiguration(
                                pid.substring(0, tilde), pid.substring(tilde + 1), ANYWHERE);
        configuration.update(new Hashtable<>(properties));
    }

    void delete(String pid) throws IOException {
        for (Configuration configuration : find("(service.pid=" + pid + ")")) {
            configuration.delete();
        }
    }

    private List<Configuration> find(String filter) {
        try {
            Configuration[] found = admin.listConfigurations(filter);
            return found == null ? List.of() : Arrays.asList(found);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter, e);
        }
    }

    private static Map<String, Object> properties(Configuration configuration) {
        var properties = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        Dictionary<String, Object> all = configuration.getProperties();
        if (all != null) {
            for (String key : Collections.list(all.keys())) {
                if (!OF_THE_SERVICE.contains(key)) {
                    properties.put(key, all.get(key));
                }
            }
        }
        return properties;
    }
}
