package org.rollcall.installation.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.ResolveContext;
import org.osgi.service.resolver.Resolver;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.JarCheck;

/** Tries on paper whether bundles fit together: nothing is installed for it. */
final class ResolveCheck extends ResolveContext {
    private static final String RESOLVE = Namespace.EFFECTIVE_RESOLVE;

    private final Map<Resource, String> names = new LinkedHashMap<>();
    private final BundleRevision system;

    /**
     * @param system bundle of the framework that would run them
     * @throws InstallationException if one of them is no bundle, or two have one name
     */
    ResolveCheck(Collection<InstallUnit> units, Bundle system) {
        this.system = system.adapt(BundleRevision.class);
        Map<String, InstallUnit> bySymbolicName = new HashMap<>();
        for (InstallUnit unit : units) {
            Resource resource = resource(unit);
            String symbolicName = identity(resource);
            // Names that differ in case alone would be taken for one by people and some disks.
            InstallUnit same = bySymbolicName.put(symbolicName.toLowerCase(Locale.ROOT), unit);
            if (same != null) {
                throw new InstallationException(
                        "%s and %s both call themselves %s."
                                .formatted(same.name(), unit.name(), symbolicName));
            }
            names.put(resource, unit.name() + " " + unit.version());
        }
    }

    /** Symbolic name of a bundle's file. */
    static String symbolicName(InstallUnit unit) {
        return identity(resource(unit));
    }

    /** What is missing, a sentence each; empty if all fit together. */
    List<String> problems(Resolver resolver) {
        try {
            resolver.resolve(this);
            return List.of();
        } catch (ResolutionException e) {
            var problems = new ArrayList<String>();
            for (Requirement missing : e.getUnresolvedRequirements()) {
                problems.add(
                        UnmetRequirement.told(
                                names.get(missing.getResource()),
                                missing,
                                system.getCapabilities(missing.getNamespace())));
            }
            if (problems.isEmpty()) {
                problems.add(e.getMessage());
            }
            return problems;
        }
    }

    @Override
    public Collection<Resource> getMandatoryResources() {
        return List.copyOf(names.keySet());
    }

    @Override
    public List<Capability> findProviders(Requirement requirement) {
        var found = new ArrayList<Capability>();
        for (Capability offered : system.getCapabilities(requirement.getNamespace())) {
            if (matches(requirement, offered)) {
                found.add(offered);
            }
        }
        for (Resource resource : names.keySet()) {
            for (Capability offered : resource.getCapabilities(requirement.getNamespace())) {
                if (matches(requirement, offered)) {
                    found.add(offered);
                }
            }
        }
        found.sort(Comparator.comparingInt(c -> c.getResource().equals(system) ? 0 : 1));
        return found;
    }

    private static boolean matches(Requirement requirement, Capability offered) {
        return requirement instanceof RequirementImpl known && known.matches(offered);
    }

    @Override
    public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
        capabilities.add(hosted);
        return capabilities.size() - 1;
    }

    @Override
    public boolean isEffective(Requirement requirement) {
        return RESOLVE.equals(
                requirement
                        .getDirectives()
                        .getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, RESOLVE));
    }

    @Override
    public Map<Resource, Wiring> getWirings() {
        return Map.of();
    }

    private static String identity(Resource resource) {
        return resource.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE)
                .get(0)
                .getAttributes()
                .get(IdentityNamespace.IDENTITY_NAMESPACE)
                .toString();
    }

    private static Resource resource(InstallUnit unit) {
        try {
            Manifest manifest = manifest(unit);
            if (manifest == null
                    || manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME)
                            == null) {
                throw new InstallationException(unit.name() + " is no bundle.");
            }
            var headers = new HashMap<String, String>();
            manifest.getMainAttributes()
                    .forEach((name, value) -> headers.put(name.toString(), value.toString()));
            return ResourceBuilder.build(unit.location(), headers);
        } catch (IOException | BundleException e) {
            throw new InstallationException(
                    "%s can't be read as a bundle (%s).".formatted(unit.name(), e.getMessage()), e);
        }
    }

    /** By the list at the end of the file, as the framework reads it; null if there is none. */
    private static Manifest manifest(InstallUnit unit) throws IOException {
        if (unit.jar() == null) {
            try (var jar = new JarInputStream(unit.open())) {
                return jar.getManifest();
            }
        }
        try (var zip = new ZipFile(unit.jar().toFile())) {
            return JarCheck.manifest(zip);
        }
    }
}
