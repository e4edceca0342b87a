package org.rollcall.workspace.internal.vault;

import java.lang.ref.SoftReference;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.SourceRef;

/**
 * Cleaned modules, as long as memory allows. Callers that want the same one at the same time share
 * one computation.
 */
final class ModuleCache {
    private final Map<Key, Slot> slots = new ConcurrentHashMap<>();

    /** Bytes by name too: what is made of them tells the name. */
    private record Key(
            String module, SourceRef source, Optional<Charset> encoding, RuleSet rules) {}

    /** Where one cleaned module is kept; its monitor is held while it is made. */
    private static final class Slot {
        private SoftReference<CleanedModule> module = new SoftReference<>(null);
    }

    /** Makes a cleaned module. */
    interface Maker {
        CleanedModule make() throws InputException;
    }

    CleanedModule get(
            String module, SourceRef source, Optional<Charset> encoding, RuleSet rules, Maker maker)
            throws InputException {
        Slot slot =
                slots.computeIfAbsent(new Key(module, source, encoding, rules), key -> new Slot());
        synchronized (slot) {
            CleanedModule known = slot.module.get();
            if (known == null) {
                known = maker.make();
                slot.module = new SoftReference<>(known);
            }
            return known;
        }
    }
}
