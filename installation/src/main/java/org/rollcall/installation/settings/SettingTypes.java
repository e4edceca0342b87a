package org.rollcall.installation.settings;

/**
 * What bundles say of the types of their settings (OSGi Metatype), for values that a file gives as
 * texts.
 */
@FunctionalInterface
public interface SettingTypes {
    /** Nobody says anything. */
    SettingTypes UNKNOWN = (pid, setting) -> "";

    /**
     * @param pid of a configuration, of a factory's without what follows {@code ~}
     * @return the name of a type as Metatype writes it, such as {@code Integer}; empty if unknown
     */
    String type(String pid, String setting);

    /** Whether a text can be a value of a setting. */
    default boolean accept(String pid, String setting, String text) {
        int tilde = pid.indexOf('~');
        String type = type(tilde < 0 ? pid : pid.substring(0, tilde), setting);
        try {
            switch (type) {
                case "Integer" -> Integer.parseInt(text.strip());
                case "Long" -> Long.parseLong(text.strip());
                case "Short" -> Short.parseShort(text.strip());
                case "Byte" -> Byte.parseByte(text.strip());
                case "Double", "Float" -> Double.parseDouble(text.strip());
                default -> {
                    return true;
                }
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
