package org.rollcall.imports.internal.confirm;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.InputKind.AttendanceExport;
import org.rollcall.api.workspace.ImportPreview;
import org.rollcall.api.workspace.ImportRequest;
import org.rollcall.api.workspace.ImportRequest.Chosen;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.api.workspace.PreviewedFile.Refused;
import org.rollcall.api.workspace.PreviewedFile.Text;
import org.rollcall.api.workspace.PreviewedFile.Unnamed;
import org.rollcall.api.workspace.PreviewedFile.Usable;
import org.rollcall.api.workspace.VersionStatus;

/**
 * What the user decides about files before they are imported: which are taken, and of which module
 * each export is, and in which encoding a text file is read. Of several files of one module, at
 * most one is taken. Holds no controls.
 */
public final class Confirmation {
    private final Standings standings;
    private final List<Choice> choices = new ArrayList<>();

    /** How a file would stand to what is loaded; see {@code Workspace.versionStatus}. */
    public interface Standings {
        VersionStatus of(String name, InputKind kind, String sha256, Optional<Charset> encoding);
    }

    /** What has been decided about one file so far. */
    private static final class Choice {
        private final PreviewedFile file;
        private InputKind kind; // null where none is known
        private VersionStatus versionStatus;
        private String code = "";
        private Optional<Charset> encoding = Optional.empty(); // the one that was found
        private boolean encodingChosen; // by the user, for this file
        private boolean taken;

        Choice(PreviewedFile file) {
            this.file = file;
            if (file.finding() instanceof Usable usable) {
                kind = usable.kind();
                versionStatus = usable.versionStatus();
                code = kind instanceof AttendanceExport export ? export.module() : "";
                proposeEncoding();
            }
        }

        /**
         * Where the letters would be guessed, the encoding that was chosen for the version before
         * is the better guess.
         */
        void proposeEncoding() {
            if (!encodingChosen) {
                encoding =
                        Optional.ofNullable(versionStatus)
                                .flatMap(VersionStatus::earlierEncoding)
                                .filter(charset -> guessed())
                                .filter(charset -> !charset.name().startsWith("UTF-16"))
                                .filter(charset -> !charset.equals(found()));
            }
        }

        private boolean guessed() {
            return file.text().filter(text -> text.source() == Text.Source.GUESS).isPresent();
        }

        private Charset found() {
            return file.text().orElseThrow().encoding();
        }

        /** Two files of one key are versions of one thing. */
        String key() {
            return kind instanceof InputKind.RotationMap
                    ? kind + file.name().toLowerCase(Locale.ROOT)
                    : String.valueOf(kind);
        }

        boolean changesSomething() {
            return kind != null && !versionStatus.unchanged();
        }
    }

    public Confirmation(ImportPreview preview, Standings standings) {
        this.standings = standings;
        preview.files().forEach(file -> choices.add(new Choice(file)));
        for (Choice choice : choices) {
            choice.taken =
                    choice.changesSomething()
                            && !choice.versionStatus.strangers()
                            && (rivals(choice).isEmpty() || first(choice));
        }
    }

    /** Every file, as it is decided just now. */
    public List<FileLine> lines() {
        return choices.stream().map(this::line).toList();
    }

    /** Takes a file, in place of another of the same module, or leaves it out. */
    public void take(FileLine line, boolean taken) {
        Choice choice = choice(line);
        if (choice.kind == null) {
            return;
        }
        choice.taken = taken;
        if (taken) {
            rivals(choice).forEach(rival -> rival.taken = false);
        }
    }

    /** Says of which module an export is; it is taken then, if that changes something. */
    public void setCode(FileLine line, String text) {
        Choice choice = choice(line);
        if (!line.takesCode() || text.equals(choice.code)) {
            return;
        }
        choice.code = text;
        String code = text.strip();
        choice.kind = code.isEmpty() ? null : new AttendanceExport(code);
        choice.versionStatus = code.isEmpty() ? null : versionStatus(choice);
        choice.proposeEncoding();
        choice.taken = false;
        if (choice.changesSomething()) {
            take(line, true);
        }
    }

    /**
     * Says in which encoding a text file is to be read. A file that would have changed nothing is
     * taken then, as other letters are another version.
     */
    public void setEncoding(FileLine line, Charset charset) {
        Choice choice = choice(line);
        if (!line.takesEncoding()) {
            return;
        }
        choice.encodingChosen = true;
        boolean found = charset.equals(choice.found());
        choice.encoding = found ? Optional.empty() : Optional.of(charset);
        if (choice.kind == null) {
            return;
        }
        boolean changedSomething = choice.changesSomething();
        boolean strangers = choice.versionStatus.strangers();
        VersionStatus now = versionStatus(choice);
        choice.versionStatus = now.withStrangers(strangers && !now.unchanged());
        if (!choice.changesSomething()) {
            choice.taken = false;
        } else if (!changedSomething) {
            take(line, true);
        }
    }

    private VersionStatus versionStatus(Choice choice) {
        return standings.of(choice.file.name(), choice.kind, choice.file.sha256(), choice.encoding);
    }

    /** How many files are to be imported. */
    public int count() {
        return (int) choices.stream().filter(choice -> choice.taken).count();
    }

    /** How many files are of a verdict. */
    public int count(FileLine.Verdict verdict) {
        return (int) lines().stream().filter(line -> line.verdict() == verdict).count();
    }

    /** What is to be imported, and what the report is to say of the other files. */
    public ImportRequest request() {
        var files = new ArrayList<Chosen>();
        var refusals = new ArrayList<Refusal>();
        var leftOut = new ArrayList<String>();
        for (Choice choice : choices) {
            PreviewedFile file = choice.file;
            if (choice.taken) {
                files.add(new Chosen(file.path(), choice.kind, file.sha256(), choice.encoding));
            } else if (file.finding() instanceof Refused refused) {
                refusals.add(new Refusal(file.name(), refused.message()));
            } else {
                leftOut.add(file.name());
            }
        }
        return new ImportRequest(files, refusals, leftOut);
    }

    private FileLine line(Choice choice) {
        return new FileLine(
                choice.file,
                Optional.ofNullable(choice.kind),
                choice.code,
                choice.taken,
                choice.encoding,
                choice.encodingChosen,
                Optional.ofNullable(choice.versionStatus),
                verdict(choice));
    }

    private FileLine.Verdict verdict(Choice choice) {
        if (choice.file.finding() instanceof Refused) {
            return FileLine.Verdict.REFUSED;
        }
        if (choice.kind == null) {
            boolean export =
                    choice.file.finding() instanceof Unnamed
                            || choice.file.finding() instanceof Usable;
            return export ? FileLine.Verdict.NEEDS_CODE : FileLine.Verdict.IGNORED;
        }
        if (choice.versionStatus.unchanged()) {
            return FileLine.Verdict.UNCHANGED;
        }
        if (!choice.taken && !rivals(choice).isEmpty()) {
            return FileLine.Verdict.DOUBLE;
        }
        if (choice.versionStatus.strangers()) {
            return FileLine.Verdict.STRANGERS;
        }
        return choice.versionStatus.loaded() > 0
                ? FileLine.Verdict.NEW_VERSION
                : FileLine.Verdict.NEW;
    }

    private List<Choice> rivals(Choice choice) {
        return choices.stream()
                .filter(other -> other != choice && other.kind != null && choice.kind != null)
                .filter(other -> other.key().equals(choice.key()))
                .toList();
    }

    /** Of copies of one file the first is as good as any. */
    private boolean first(Choice choice) {
        return rivals(choice).stream()
                        .allMatch(other -> other.file.sha256().equals(choice.file.sha256()))
                && rivals(choice).stream()
                        .allMatch(other -> choices.indexOf(other) > choices.indexOf(choice));
    }

    private Choice choice(FileLine line) {
        return choices.stream()
                .filter(choice -> Objects.equals(choice.file, line.file()))
                .findFirst()
                .orElseThrow();
    }
}
