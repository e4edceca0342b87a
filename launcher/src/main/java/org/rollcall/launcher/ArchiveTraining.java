package org.rollcall.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.rollcall.installation.internal.Installation;

/**
 * The process that the start archive is made of: it rehearses the window without showing it, on
 * invented data in a folder of its own, loads the classes whose names it is given as well, and
 * ends. It opens no vault and no file of the user's, so nothing but the product is in its memory.
 */
public final class ArchiveTraining {
    /** Held until the end: the JVM writes down what is still loaded then. */
    private static final List<Object> LOADED = new ArrayList<>();

    private ArchiveTraining() {}

    /**
     * @param args a file of names, one a line, and the folder that tells which features run
     */
    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.UK);
        List<String> names = Files.readAllLines(Path.of(args[0]));
        Image image = Image.current();
        try (WorkFolder folder = WorkFolder.make()) {
            Home home = new Home(folder.root().resolve("home")).make();
            Logging.to(home.root(), "workbench", image);
            var rehearsal = new Rehearsal(home);
            var installation = new Installation(image.root(), Path.of(args[1]));
            var features = Features.withExtra(installation.peek());
            var container =
                    new Container(
                            image,
                            installation,
                            home,
                            folder.cache(),
                            Map.of("rollcall.sample", rehearsal.data().toString()),
                            new Remarks(new PrintWriter(Writer.nullWriter())),
                            List.of());
            LOADED.add(container);
            var loaders = new LoaderPin();
            LOADED.add(loaders);
            loaders.watch(container.context());
            rehearsal.run(container, features);
            load(names, container.resolve(features.all()));
            container.close();
        }
        System.exit(0);
    }

    private static void load(List<String> names, List<Bundle> bundles) {
        Map<String, List<Bundle>> owners = owners(bundles);
        for (String name : names) {
            if (owners.containsKey(name)) {
                owners.get(name).forEach(bundle -> link(() -> bundle.loadClass(name)));
            } else {
                link(() -> Class.forName(name, false, ArchiveTraining.class.getClassLoader()));
            }
        }
    }

    /** Which bundles have a class of that name inside. */
    private static Map<String, List<Bundle>> owners(List<Bundle> bundles) {
        var owners = new HashMap<String, List<Bundle>>();
        for (Bundle bundle : bundles) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null) {
                wiring.listResources(
                                "/",
                                "*.class",
                                BundleWiring.LISTRESOURCES_RECURSE
                                        | BundleWiring.LISTRESOURCES_LOCAL)
                        .forEach(
                                path ->
                                        owners.computeIfAbsent(name(path), n -> new ArrayList<>())
                                                .add(bundle));
            }
        }
        return owners;
    }

    private static String name(String path) {
        return path.substring(0, path.length() - ".class".length()).replace('/', '.');
    }

    private interface Loading {
        Class<?> load() throws ClassNotFoundException;
    }

    /** Only what is linked goes into an archive, and asking for methods links. */
    private static void link(Loading loading) {
        try {
            Class<?> type = loading.load();
            LOADED.add(type);
            LOADED.add(type.getDeclaredMethods().length);
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            LOADED.add(e.getClass()); // it is loaded as ever when it is needed
        }
    }
}
