package org.rollcall.api.settings;

/** Who said what a setting's value is. */
public enum SettingOrigin {
    /** Its bundle, as nobody set it. */
    BUNDLE,
    /** The configuration of the installation. */
    INSTALLATION,
    /** The user directory's, or whoever else set it while running. */
    USER
}
