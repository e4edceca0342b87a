package org.rollcall.libs.chartfx.internal;

import io.fair_acc.dataset.utils.CachedDaemonThreadFactory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Ends ChartFX's common pool when the bundle stops, whose threads would else keep its classes. */
public final class PoolStopper implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        // Nothing runs until a chart is drawn.
    }

    @Override
    public void stop(BundleContext context) {
        CachedDaemonThreadFactory.getCommonPool().shutdownNow();
    }
}
