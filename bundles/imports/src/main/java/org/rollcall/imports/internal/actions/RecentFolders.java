package org.rollcall.imports.internal.actions;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Remembered;

/** The folders from which files came in, the last one first. Used on the FX thread. */
@Component(service = RecentFolders.class)
public final class RecentFolders {
    static final int MOST = 6;
    private static final String KEY = "imports.recent";

    private final Remembered remembered;
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final ObservableList<Path> view = FXCollections.unmodifiableObservableList(folders);

    @Activate
    public RecentFolders(
            @Reference Remembered remembered,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.remembered = remembered;
        fx.execute(this::restore);
    }

    /** The last one first. */
    public ObservableList<Path> folders() {
        return view;
    }

    /** The last folder that is still there. */
    Optional<Path> last() {
        return folders.stream().filter(Files::isDirectory).findFirst();
    }

    void remember(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        var now = new ArrayList<Path>();
        now.add(whole);
        folders.stream().filter(other -> !other.equals(whole)).limit(MOST - 1).forEach(now::add);
        if (!now.equals(folders)) {
            folders.setAll(now);
            remembered.put(
                    KEY, folders.stream().map(Path::toString).collect(Collectors.joining("\n")));
        }
    }

    private void restore() {
        List<Path> known =
                remembered
                        .text(KEY)
                        .map(text -> text.lines().map(RecentFolders::path).toList())
                        .orElse(List.of())
                        .stream()
                        .flatMap(Optional::stream)
                        .filter(path -> !folders.contains(path))
                        .toList();
        folders.addAll(known);
    }

    /** What an earlier version, or another system, wrote may be no path here. */
    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
