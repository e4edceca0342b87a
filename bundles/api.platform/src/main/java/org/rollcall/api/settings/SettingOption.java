package org.rollcall.api.settings;

/**
 * A choice.
 *
 * @param label for people
 */
public record SettingOption(String value, String label) {}
