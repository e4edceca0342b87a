package org.rollcall.ingest.internal.csv;

/** Which sequences of bytes are UTF-8 (Unicode standard, table 3-7). */
final class Utf8 {
    private Utf8() {}

    /**
     * How many bytes the character at {@code i} has; where there is none, how many bytes are a
     * broken one, negative.
     *
     * @param end the bytes end there
     */
    static int sequence(byte[] bytes, int i, int end) {
        int lead = bytes[i] & 0xff;
        if (lead < 0x80) {
            return 1;
        }
        int more = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        for (int k = 1; k <= more; k++) {
            int next = i + k < end ? bytes[i + k] & 0xff : -1;
            if (next < low || next > high) {
                return -k;
            }
            low = 0x80;
            high = 0xBF;
        }
        return more == 0 ? -1 : more + 1;
    }
}
