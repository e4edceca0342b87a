package org.rollcall.workbench.internal.heap;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.progress.SpareMemory;
import org.rollcall.workbench.api.Command;
import org.rollcall.workbench.api.CommandInfo;
import org.rollcall.workbench.internal.Messages;

/** Forgets what is kept only to be faster, and gives the memory back. */
@Component(service = Command.class)
@CommandInfo(id = FreeMemoryCommand.ID, menu = "Tools", order = 900)
public final class FreeMemoryCommand implements Command {
    static final String ID = "free-memory";

    private final List<SpareMemory> spare = new CopyOnWriteArrayList<>();
    private final Heap heap;

    @Activate
    public FreeMemoryCommand() {
        this(Heap.ofThisProcess());
    }

    FreeMemoryCommand(Heap heap) {
        this.heap = heap;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSpare(SpareMemory kept) {
        spare.add(kept);
    }

    void removeSpare(SpareMemory kept) {
        spare.remove(kept);
    }

    @Override
    public String label() {
        return Messages.get("heap.free");
    }

    @Override
    public String description() {
        return Messages.get("heap.free.help");
    }

    @Override
    public void run() {
        spare.forEach(SpareMemory::giveBack);
        heap.collect(() -> {});
    }
}
