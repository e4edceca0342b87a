package org.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.installation.internal.Installation;

/**
 * Makes a user directory its owner's alone at each start, and says what others could have done to
 * it before: code that they could have written is not run.
 *
 * @param updates what others could have written to and says which updates run; empty if nothing
 * @param told sentences for the user
 */
record HomeCheck(Optional<Path> updates, List<String> told) {

    /** To be called before anything in the home is followed. */
    static HomeCheck of(Home home) {
        Path root = home.root();
        Path update = home.update();
        Path start = root.resolve("start");
        Path settings = home.settings();
        Optional<Path> updates =
                HomePermissions.writableByOthers(
                        root,
                        root,
                        update,
                        update.resolve("store"),
                        update.resolve("installation.json"));
        Optional<Path> configured =
                Files.exists(settings)
                        ? HomePermissions.writableByOthers(root, home.configuration(), settings)
                        : Optional.empty();
        var told = new ArrayList<String>();
        if (HomePermissions.writableByOthers(root, root, start).isPresent()) {
            discard(start, told);
        }
        configured.ifPresent(
                path ->
                        told.add(
                                "Other users of this computer could change %s until now. Look through the settings, above all the update sites and their keys."
                                        .formatted(path)));
        told.addAll(HomePermissions.mend(root));
        return new HomeCheck(updates, List.copyOf(told));
    }

    /** The runtime loads classes from there, and can't tell who wrote them. */
    private static void discard(Path start, List<String> told) {
        if (!Files.isDirectory(start)) {
            return;
        }
        try (var files = Files.newDirectoryStream(start, "classes-*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
                told.add(
                        "Other users of this computer could change %s, so it was deleted. The next session makes another; this start takes longer."
                                .formatted(file));
            }
        } catch (IOException e) {
            told.add(
                    "Other users of this computer could change %s, and it can't be deleted (%s). Delete it."
                            .formatted(start, Home.reason(e)));
        }
    }

    /** Goes without updates where others could have chosen them. */
    void apply(Installation installation) {
        if (updates.isPresent() && installation.hasLedger()) {
            installation.refuse(
                    "Other users of this computer could change %s, so what it says of updates is not followed."
                            .formatted(updates.get()));
        }
    }
}
