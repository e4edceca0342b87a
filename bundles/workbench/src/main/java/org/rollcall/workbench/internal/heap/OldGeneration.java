package org.rollcall.workbench.internal.heap;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;
import javax.management.JMException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the part of the heap in which objects stay that are used for long. */
final class OldGeneration implements MemoryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(OldGeneration.class);
    private static final double SHORT = 0.85;

    private final Optional<MemoryPoolMXBean> pool =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(p -> p.getType() == MemoryType.HEAP)
                    .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
                    .filter(p -> p.getUsage().getMax() > 0)
                    .max(Comparator.comparingLong(p -> p.getUsage().getMax()));

    private final NotificationEmitter emitter =
            (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    private NotificationListener added;

    @Override
    public void start(Listener listener) {
        pool.ifPresent(
                p -> {
                    long most = p.getUsage().getMax();
                    p.setCollectionUsageThreshold((long) (most * SHORT));
                    added =
                            (notification, handback) -> {
                                boolean exceeded =
                                        notification
                                                .getType()
                                                .equals(
                                                        MemoryNotificationInfo
                                                                .MEMORY_COLLECTION_THRESHOLD_EXCEEDED);
                                if (exceeded
                                        && notification.getUserData()
                                                instanceof CompositeData data) {
                                    var info = MemoryNotificationInfo.from(data);
                                    listener.isShort(info.getUsage().getUsed(), most);
                                }
                            };
                    emitter.addNotificationListener(added, null, null);
                });
    }

    @Override
    public void stop() {
        if (added != null) {
            try {
                emitter.removeNotificationListener(added);
            } catch (JMException e) {
                LOG.warn("A memory watch does not end", e);
            }
            pool.ifPresent(p -> p.setCollectionUsageThreshold(0)); // nobody listens any more
        }
    }

    /** Whether the JVM has such a part. */
    boolean isWatching() {
        return pool.isPresent();
    }
}
