package org.rollcall.workbench.internal.notices;

import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.internal.Messages;

/** Shows what the launcher had to say when it started: a notice for each sentence. */
@Component(service = StartRemarks.class, immediate = true)
public final class StartRemarks {

    /**
     * @param remarks sentences for people; mostly none
     */
    @Activate
    public StartRemarks(
            @Reference(target = "(rollcall.told=start)") Supplier<List<String>> remarks,
            @Reference Notifier notifier) {
        remarks.get()
                .forEach(
                        sentence ->
                                notifier.notify(
                                        Severity.WARNING, Messages.get("start.remark"), sentence));
    }
}
