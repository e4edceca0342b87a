package org.rollcall.imports.internal.confirm;

import java.nio.charset.Charset;
import java.util.Optional;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.api.workspace.PreviewedFile.Text;
import org.rollcall.api.workspace.PreviewedFile.Unnamed;
import org.rollcall.api.workspace.VersionStatus;

/**
 * One file as the confirmation shows it.
 *
 * @param kind what it is taken for; empty while that is not known
 * @param code module code as the user has it; empty for what is no export
 * @param taken whether it is to be imported
 * @param chosenEncoding in which it is to be read instead of the one that was found, by the user's
 *     choice for it or for the version before; empty for the one that was found
 * @param encodingAnswered whether the user has chosen for this very file
 * @param versionStatus how it stands to what is loaded; empty while its kind is not known
 */
public record FileLine(
        PreviewedFile file,
        Optional<InputKind> kind,
        String code,
        boolean taken,
        Optional<Charset> chosenEncoding,
        boolean encodingAnswered,
        Optional<VersionStatus> versionStatus,
        Verdict verdict) {

    /** What would happen to a file. */
    public enum Verdict {
        /** Nothing of it is loaded yet. */
        NEW,
        /** It takes the place of an earlier version. */
        NEW_VERSION,
        /** It would take the place of an earlier version, but has none of its students. */
        STRANGERS,
        /** The very same bytes are loaded. */
        UNCHANGED,
        /** Another file of the same module is among them; this one is not taken. */
        DOUBLE,
        /** An export of which nobody knows the module yet. */
        NEEDS_CODE,
        REFUSED,
        IGNORED
    }

    /** Whether the user can say that it is to be imported. */
    public boolean canBeTaken() {
        return kind.isPresent();
    }

    /** Whether the user can say of which module it is. */
    public boolean takesCode() {
        return file.finding() instanceof Unnamed
                || (file.finding() instanceof PreviewedFile.Usable usable
                        && usable.kind() instanceof InputKind.AttendanceExport);
    }

    /** Whether the user can say in which encoding it is to be read. */
    public boolean takesEncoding() {
        return file.text().filter(text -> text.source() != Text.Source.MARK).isPresent();
    }

    /** The encoding in which it is to be read; empty for what is no text. */
    public Optional<Charset> encoding() {
        return chosenEncoding.or(() -> file.text().map(Text::encoding));
    }

    /** Whether letters outside ASCII are read by a guess. */
    public boolean guessed() {
        return chosenEncoding.isEmpty()
                && file.text().filter(text -> text.source() == Text.Source.GUESS).isPresent();
    }

    /** Whether it is read as the version before, for want of knowing better. */
    public boolean readAsBefore() {
        return chosenEncoding.isPresent() && !encodingAnswered;
    }

    /** Year of study; 0 where there is none. */
    public int year() {
        if (kind.isEmpty()) {
            return 0;
        }
        if (kind.get() instanceof InputKind.AttendanceExport export) {
            return AttendanceTable.yearOf(export.module());
        }
        return kind.get() instanceof InputKind.RotationMap map ? map.year() : 0;
    }
}
