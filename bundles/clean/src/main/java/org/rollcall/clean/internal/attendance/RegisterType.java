package org.rollcall.clean.internal.attendance;

import org.rollcall.api.ingest.FieldText;

/** The register type that tells of a self-certified absence (attendance rules, section 4). */
final class RegisterType {
    private RegisterType() {}

    /** Whether the text is the number 50, with or without decimals that are zero. */
    static boolean selfCertified(String text) {
        if (text.indexOf('5') < 0) {
            return false; // nearly every row
        }
        String number = FieldText.comparable(text);
        if (!number.startsWith("50")) {
            return false;
        }
        if (number.length() == 2) {
            return true;
        }
        if (number.charAt(2) != '.' || number.length() == 3) {
            return false;
        }
        return number.chars().skip(3).allMatch(c -> c == '0');
    }
}
