package org.rollcall.imports.internal.actions;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.api.ingest.TableFormats;
import org.rollcall.api.workspace.ImportPreview;
import org.rollcall.api.workspace.ImportRequest;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.confirm.ConfirmPane;
import org.rollcall.imports.internal.confirm.Confirmation;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Async;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.api.Sheets;

/**
 * The one way by which files come in, for commands, buttons and drops alike: they are looked at,
 * shown, and imported when the user agrees. Used on the FX thread.
 */
@Component(service = ImportActions.class)
public final class ImportActions {
    private final Stage stage;
    private final AttendanceContext context;
    private final Sheets sheets;
    private final Importer importer;
    private final RecentFolders recent;
    private final FocusAfterImport focus;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile TableFormats formats;

    private Sheets.Sheet sheet;
    private List<Path> shown = List.of();

    @Activate
    public ImportActions(
            @Reference(target = "(rollcall.stage=primary)") Stage stage,
            @Reference AttendanceContext context,
            @Reference Sheets sheets,
            @Reference Importer importer,
            @Reference RecentFolders recent) {
        this.stage = stage;
        this.context = context;
        this.sheets = sheets;
        this.importer = importer;
        this.recent = recent;
        focus = new FocusAfterImport(stage, importer);
    }

    @Deactivate
    void close() {
        context.fx()
                .execute(
                        () -> {
                            closeSheet();
                            focus.close();
                        });
    }

    public void chooseFiles() {
        var chooser = new FileChooser();
        chooser.setTitle(Words.get("imports.files.title"));
        recent.last()
                .map(Path::toFile)
                .or(context.folders()::first)
                .ifPresent(chooser::setInitialDirectory);
        TableFormats readable = formats;
        chooser.getExtensionFilters()
                .addAll(FileFilters.of(readable == null ? List.of() : readable.all()));
        List<File> files = chooser.showOpenMultipleDialog(stage);
        if (files != null) {
            review(files.stream().map(File::toPath).toList());
        }
    }

    public void chooseFolder() {
        chooseFolder(Words.get("imports.folder.title"), folder -> review(List.of(folder)));
    }

    /** Asks for a folder, beginning with the last. */
    public void chooseFolder(String title, Consumer<Path> then) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        recent.last()
                .map(Path::toFile)
                .or(context.folders()::first)
                .ifPresent(chooser::setInitialDirectory);
        File folder = chooser.showDialog(stage);
        if (folder != null) {
            then.accept(folder.toPath());
        }
    }

    /**
     * Looks at files and folders, and asks whether to import them. While others are being asked
     * about, these are added to them.
     */
    public void review(List<Path> paths) {
        review(paths, recent::remember);
    }

    /** The same for files that the user did not choose; their folder is not offered again. */
    public void reviewFound(List<Path> paths) {
        review(paths, folder -> {});
    }

    private void review(List<Path> paths, Consumer<Path> remember) {
        Workspace workspace = importer.workspace();
        if (workspace == null) {
            return;
        }
        var all = new LinkedHashSet<>(sheet != null && sheet.isOpen() ? shown : List.<Path>of());
        all.addAll(paths);
        List<Path> looked = List.copyOf(all);
        Async.whenDone(
                context.jobs()
                        .submit(
                                Words.get("imports.looking", count(paths)),
                                progress ->
                                        new Looked(
                                                workspace.preview(looked, progress),
                                                folders(paths))),
                (found, problem) -> {
                    if (problem == null) {
                        // A folder mistyped, which some choosers make at once, is not offered
                        // again.
                        if (!found.preview().files().isEmpty()) {
                            found.folders().forEach(remember);
                        }
                        confirm(workspace, looked, found.preview());
                    } else if (!(problem instanceof CancellationException)) {
                        importer.failed(problem);
                    }
                });
    }

    /**
     * @param folders in which the files lie
     */
    private record Looked(ImportPreview preview, List<Path> folders) {}

    private void confirm(Workspace workspace, List<Path> paths, ImportPreview preview) {
        closeSheet();
        if (preview.files().isEmpty()) {
            context.notifier()
                    .notify(
                            Severity.INFO,
                            Words.get("imports.nothing"),
                            Words.get("imports.noFiles", count(paths)));
            return;
        }
        var confirmation = new Confirmation(preview, workspace::versionStatus);
        Runnable accept =
                () -> {
                    ImportRequest request = confirmation.request();
                    closeSheet();
                    run(request);
                };
        var pane = new ConfirmPane(confirmation, context.names(), accept, this::closeSheet);
        shown = paths;
        sheet =
                sheets.open(
                        "import-confirm",
                        Words.get("confirm.title"),
                        pane.node(),
                        new Sheets.Keys(pane::accept, this::forgetSheet));
        pane.focus();
    }

    private void run(ImportRequest request) {
        // Not the one that looked: it may have been replaced since.
        Workspace workspace = importer.workspace();
        if (workspace != null) {
            importer.run(
                    workspace,
                    Words.count("imports.job", request.files().size()),
                    false,
                    (target, progress) -> target.importFiles(request, progress));
        }
    }

    private void closeSheet() {
        if (sheet != null) {
            sheet.close();
        }
        forgetSheet();
    }

    private void forgetSheet() {
        sheet = null;
        shown = List.of();
    }

    private static List<Path> folders(List<Path> paths) {
        var folders = new ArrayList<Path>();
        for (Path path : paths) {
            Path folder = Files.isDirectory(path) ? path : path.getParent();
            if (folder != null && !folders.contains(folder)) {
                folders.add(folder);
            }
        }
        return folders;
    }

    static String count(List<Path> paths) {
        return paths.size() == 1
                ? String.valueOf(paths.get(0).getFileName())
                : Words.get("imports.count", paths.size());
    }
}
