package org.rollcall.workbench.internal.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.workbench.internal.state.Memory;

/** Which lines of the palette were used last, the last one first; remembered. */
public final class Recent {
    private static final String KEY = "palette.recent";
    private static final int MOST = 12;

    private final Memory memory;

    public Recent(Memory memory) {
        this.memory = memory;
    }

    List<String> keys() {
        return memory.text(KEY).stream()
                .flatMap(keys -> Stream.of(keys.split(" ")))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    void used(Entry entry) {
        if (entry.key().isEmpty() || entry.key().contains(" ")) {
            return;
        }
        var keys = new ArrayList<String>();
        keys.add(entry.key());
        keys().stream().filter(key -> !key.equals(entry.key())).limit(MOST - 1).forEach(keys::add);
        memory.put(KEY, String.join(" ", keys));
    }
}
