package org.rollcall.api.dataset;

import java.util.List;
import org.rollcall.api.clean.CleaningReport;

/**
 * Several inputs, read and cleaned together by one rule set.
 *
 * @param modules by module code
 * @param reference reports of rotation maps and notes, by file name
 * @param refusals files that were refused; everything else is unaffected
 * @param ignored files that were not read, as their names tell no kind
 * @param notices what the user should know across files, such as a rotation map that names students
 *     whom no export has
 */
public record Dataset(
        List<ModuleData> modules,
        List<CleaningReport> reference,
        List<Refusal> refusals,
        List<IgnoredFile> ignored,
        List<String> notices) {
    public Dataset {
        modules = List.copyOf(modules);
        reference = List.copyOf(reference);
        refusals = List.copyOf(refusals);
        ignored = List.copyOf(ignored);
        notices = List.copyOf(notices);
    }
}
