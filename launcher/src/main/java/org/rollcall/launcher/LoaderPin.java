package org.rollcall.launcher;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Keeps the class loaders that the bundles have when the framework begins to stop, and so their
 * classes: the start archive is made of what is still loaded then.
 */
final class LoaderPin implements SynchronousBundleListener {
    private final List<ClassLoader> loaders = new ArrayList<>();

    void watch(BundleContext context) {
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() != BundleEvent.STOPPING || event.getBundle().getBundleId() != 0) {
            return;
        }
        for (Bundle bundle : event.getBundle().getBundleContext().getBundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null && bundle.getBundleId() != 0) {
                loaders.add(wiring.getClassLoader());
            }
        }
    }

    /** To be called when the archive is made: what is read after that can't be dropped before. */
    void release() {
        loaders.clear();
    }
}
