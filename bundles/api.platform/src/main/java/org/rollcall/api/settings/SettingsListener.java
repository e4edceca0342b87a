package org.rollcall.api.settings;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told when settings have changed, or what there is to set; register it as a service. Called on
 * any thread, and must return soon.
 */
@ConsumerType
@FunctionalInterface
public interface SettingsListener {
    void settingsChanged();
}
