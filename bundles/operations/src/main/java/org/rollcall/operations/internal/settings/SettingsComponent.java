package org.rollcall.operations.internal.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.MetaTypeService;
import org.rollcall.api.settings.SettingGroup;
import org.rollcall.api.settings.Settings;
import org.rollcall.api.settings.SettingsCheck;
import org.rollcall.api.settings.SettingsException;
import org.rollcall.api.settings.SettingsListener;
import org.rollcall.util.concurrent.LateListeners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings by Metatype, in effect by ConfigurationAdmin, kept in the user directory. */
@Component(
        service = {Settings.class, ConfigurationListener.class},
        immediate = true)
public final class SettingsComponent implements Settings, ConfigurationListener {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsComponent.class);

    private final LateListeners<SettingsListener> listeners = new LateListeners<>(LOG);

    private final Checks checks = new Checks();
    private final BundleContext context;
    private final BundleListener bundles = this::bundleChanged;
    private final Catalogue catalogue;
    private final Store store;
    private final SettingsFile file;
    private Installation installation; // Guarded by this; null until first use.

    @Activate
    public SettingsComponent(
            BundleContext context,
            @Reference MetaTypeService metaType,
            @Reference ConfigurationAdmin admin,
            @Reference(target = "(rollcall.directory=home)") Path home) {
        this.context = context;
        catalogue = new Catalogue(metaType, context);
        store = new Store(admin);
        file = new SettingsFile(home.resolve("configuration").resolve("rollcall.json"));
        context.addBundleListener(bundles);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(bundles);
    }

    @Reference(
            name = "listener",
            service = SettingsListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addListener(ComponentServiceObjects<SettingsListener> listener) {
        listeners.add(listener);
    }

    void removeListener(ComponentServiceObjects<SettingsListener> listener) {
        listeners.remove(listener);
    }

    @Reference(
            name = "check",
            service = SettingsCheck.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addCheck(ComponentServiceObjects<SettingsCheck> check) {
        checks.add(check);
    }

    void removeCheck(ComponentServiceObjects<SettingsCheck> check) {
        checks.remove(check);
    }

    @Override
    public List<SettingGroup> groups() {
        return catalogue.kinds().stream().map(view()::group).toList();
    }

    @Override
    public String problem() {
        try {
            file.read();
            return "";
        } catch (SettingsException e) {
            LOG.debug("The file of settings can't be used", e);
            return e.getMessage();
        }
    }

    @Override
    public synchronized void set(String target, String setting, List<String> values)
            throws SettingsException {
        edits().set(target, setting, values);
        LOG.info("Setting {} of {} was set", setting, target);
    }

    @Override
    public synchronized void reset(String target, String setting) throws SettingsException {
        edits().reset(target, setting);
        LOG.info("Setting {} of {} has its default again", setting, target);
    }

    @Override
    public synchronized String addInstance(
            String group, String name, Map<String, List<String>> values) throws SettingsException {
        String id = edits().add(group, name, values);
        LOG.info("{} was added to the settings", id);
        return id;
    }

    @Override
    public synchronized void removeInstance(String instance) throws SettingsException {
        edits().remove(instance);
        LOG.info("{} was removed from the settings", instance);
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        changed();
    }

    private void bundleChanged(BundleEvent event) {
        if ((event.getType() & (BundleEvent.STARTED | BundleEvent.STOPPED)) != 0) {
            changed();
        }
    }

    private void changed() {
        listeners.forEach(SettingsListener::settingsChanged);
    }

    private Groups view() {
        return new Groups(store, installation());
    }

    private Edits edits() {
        return new Edits(catalogue.kinds(), store, file, installation(), checks);
    }

    private synchronized Installation installation() {
        if (installation == null) {
            installation = Installation.read(context, file.path());
        }
        return installation;
    }
}
