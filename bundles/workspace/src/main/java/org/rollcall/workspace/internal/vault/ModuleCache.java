package org.rollcall.workspace.internal.vault;

import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.SourceRef;

/**
 * Cleaned modules by rule sets that are offered, as long as memory allows. Those by other rule
 * sets, as a comparison mixes them, are kept only while somebody uses them. Callers that want the
 * same one at the same time share one computation.
 */
final class ModuleCache {
    private final Map<Key, Slot> slots = new ConcurrentHashMap<>();
    private final Predicate<RuleSet> offered;

    /** Bytes by name too: what is made of them tells the name. */
    private record Key(
            String module, SourceRef source, Optional<Charset> encoding, RuleSet rules) {}

    /** Where one cleaned module is kept; its monitor is held while it is made. */
    private static final class Slot {
        private Reference<CleanedModule> module = new WeakReference<>(null);
    }

    /** Makes a cleaned module. */
    interface Maker {
        CleanedModule make() throws InputException;
    }

    /**
     * @param offered whether a rule set is one that users can choose
     */
    ModuleCache(Predicate<RuleSet> offered) {
        this.offered = offered;
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
                slot.module =
                        offered.test(rules)
                                ? new SoftReference<>(known)
                                : new WeakReference<>(known);
            }
            return known;
        }
    }

    /** Forgets modules of files of some names. */
    void forget(Predicate<String> names) {
        slots.keySet().removeIf(key -> names.test(key.source().name()));
    }

    /** Forgets all; who uses one goes on using it. */
    void clear() {
        slots.clear();
    }
}
