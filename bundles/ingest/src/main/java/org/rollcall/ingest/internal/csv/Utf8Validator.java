package org.rollcall.ingest.internal.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells whether a stream of bytes is well-formed UTF-8 (Unicode standard, table 3-7). */
final class Utf8Validator {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    /** Continuation bytes that must still come. */
    private int missing;

    /** Bounds of the next continuation byte: the first one after some lead bytes is narrower. */
    private int low = 0x80;

    private int high = 0xBF;

    /** Takes the next bytes; false as soon as they can't be UTF-8. */
    boolean accept(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            if (missing == 0) {
                while (i + Long.BYTES <= length && ((long) LONGS.get(bytes, i) & NOT_ASCII) == 0) {
                    i += Long.BYTES;
                }
                if (i == length) {
                    return true;
                }
            }
            int b = bytes[i++] & 0xff;
            if (missing > 0) {
                if (b < low || b > high) {
                    return false;
                }
                missing--;
                low = 0x80;
                high = 0xBF;
            } else if (b >= 0x80 && !lead(b)) {
                return false;
            }
        }
        return true;
    }

    private boolean lead(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            return false;
        }
        return true;
    }

    /** Whether the stream may end here. */
    boolean complete() {
        return missing == 0;
    }
}
