package org.rollcall.workspace.internal.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SignatureProperties {

    @Property
    void itHoldsWhereTheBytesStandAtTheirPlaceAndNowhereElse(
            @ForAll @Size(min = 1, max = 40) byte[] bytes,
            @ForAll @IntRange(max = 50) int place,
            @ForAll @IntRange(max = 39) int other) {
        var signature = new Signature(place + ":" + HexFormat.of().formatHex(bytes));
        byte[] head = new byte[place + bytes.length];
        System.arraycopy(bytes, 0, head, place, bytes.length);
        assertEquals(bytes.length, signature.match(head));
        assertEquals(0, signature.match(Arrays.copyOf(head, head.length - 1)));
        head[place + other % bytes.length]++;
        assertEquals(0, signature.match(head));
    }
}
