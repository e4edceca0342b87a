package org.rollcall.workspace.internal.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.DatasetReader;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.dataset.Recognition;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.SourceRef;
import org.rollcall.util.io.Digests;

/** Reads and cleans files where they lie; keeps nothing. */
@Component
public final class FolderReader implements DatasetReader {
    private final InputReader reader;

    @Activate
    public FolderReader(@Reference InputReader reader) {
        this.reader = reader;
    }

    @Override
    public Recognition recognise(List<Path> paths) {
        return Recogniser.recognise(paths, reader.formats());
    }

    @Override
    public Dataset read(Recognition recognition, RuleSet rules, Progress progress) {
        return new Reading(rules, progress).read(recognition);
    }

    /** One reading of some files. */
    private final class Reading {
        private final RuleSet rules;
        private final Progress progress;
        private final List<CleanedModule> modules = new ArrayList<>();
        private final List<CleanedRotation> rotations = new ArrayList<>();
        private final List<CleanedNotes> notes = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        Reading(RuleSet rules, Progress progress) {
            this.rules = rules;
            this.progress = progress;
        }

        Dataset read(Recognition recognition) {
            refusals.addAll(recognition.refusals());
            double total = 1;
            for (InputFile input : recognition.inputs()) {
                total += size(input.path());
            }
            double done = 0;
            for (InputFile input : recognition.inputs()) {
                progress.checkCancelled();
                double size = size(input.path());
                read(input, progress.part(done / total, (done + size) / total));
                done += size;
            }
            modules.sort(Comparator.comparing(module -> module.table().module()));
            var reference = ReferenceData.of(rotations, notes);
            var notices = new ArrayList<>(reference.notices());
            var tables = modules.stream().map(CleanedModule::table).toList();
            notices.addAll(ReferenceData.unknownStudents(rotations, tables));
            notices.addAll(ReferenceData.unknownStudentsOfNotes(notes, tables));
            var reports = new ArrayList<CleaningReport>();
            rotations.forEach(rotation -> reports.add(rotation.report()));
            notes.forEach(note -> reports.add(note.report()));
            return new Dataset(
                    modules.stream().map(module -> reference.complete(module, rules)).toList(),
                    reports,
                    refusals,
                    recognition.ignored(),
                    notices);
        }

        private void read(InputFile input, Progress part) {
            try {
                PlainFiles.check(input.path(), input.name());
                var source =
                        new SourceRef(input.name(), Digests.of(input.path(), part::checkCancelled));
                clean(input, source, part);
            } catch (InputException e) {
                refusals.add(new Refusal(input.name(), e.getMessage()));
            } catch (IOException e) {
                refusals.add(Refusals.unreadable(input.name(), e));
            } catch (CancellationException e) {
                throw e;
            } catch (OutOfMemoryError e) {
                refusals.add(Refusals.tooLarge(input.name()));
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                refusals.add(Refusals.failure(input.name(), e));
            }
        }

        private void clean(InputFile input, SourceRef source, Progress part) throws InputException {
            Path file = input.path();
            var encoding = input.encoding();
            if (input.kind() instanceof InputKind.AttendanceExport export) {
                modules.add(
                        reader.attendance(file, source, encoding, export.module(), rules, part));
            } else if (input.kind() instanceof InputKind.RotationMap map) {
                rotations.add(reader.rotation(file, source, encoding, map.year(), part));
            } else {
                notes.add(reader.notes(file, source, part));
            }
        }

        private static double size(Path file) {
            try {
                return Files.isRegularFile(file) ? Files.size(file) : 0;
            } catch (IOException e) {
                return 0; // refused when it is opened
            }
        }
    }
}
