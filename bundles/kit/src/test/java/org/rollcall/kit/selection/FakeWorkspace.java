package org.rollcall.kit.selection;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.workspace.ImportPreview;
import org.rollcall.api.workspace.ImportRequest;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.VaultHealth;
import org.rollcall.api.workspace.VersionStatus;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.kit.testing.Samples;

/** A workspace of small modules. */
public final class FakeWorkspace implements Workspace {
    private final List<ModuleInfo> modules;
    private String problem = "";

    public FakeWorkspace(String... codes) {
        modules = Stream.of(codes).map(Samples::info).toList();
    }

    void fail(String message) {
        problem = message;
    }

    @Override
    public WorkspaceState state() {
        return new WorkspaceState(1, modules, List.of(), Optional.empty(), List.of());
    }

    @Override
    public ImportResult importFiles(List<Path> paths, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ImportPreview preview(List<Path> paths, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public VersionStatus versionStatus(
            String name, InputKind kind, String sha256, Optional<Charset> encoding) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ImportResult importFiles(ImportRequest request, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ImportResult report(long importId, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ModuleData module(String code, RuleSet rules, Progress progress) {
        if (!problem.isEmpty()) {
            throw new IllegalStateException(problem);
        }
        return Samples.module(code, rules);
    }

    @Override
    public List<ModuleInfo> versions(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public java.util.List<org.rollcall.api.workspace.ImportRecord> history() {
        return java.util.List.of();
    }

    @Override
    public WorkspaceState remove(String code) {
        throw new AssertionError("Nobody removes " + code + " here");
    }

    @Override
    public WorkspaceState restore(long revision) {
        throw new AssertionError("Nobody goes back to " + revision + " here");
    }

    @Override
    public VaultHealth health() {
        return new VaultHealth(Path.of("vault"), true, List.of(), List.of(), 0, false);
    }

    @Override
    public List<Path> bringBack(Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public VaultHealth settle() {
        throw new UnsupportedOperationException();
    }
}
