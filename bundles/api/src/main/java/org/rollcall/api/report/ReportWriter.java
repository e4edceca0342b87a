package org.rollcall.api.report;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.progress.Progress;

/** Writes all figures of a dataset as files (attendance rules, "Report files"). */
@ProviderType
public interface ReportWriter {

    /**
     * @param folder where to write; made if it is missing. Files of an earlier report are replaced,
     *     each one whole
     * @throws IOException if a file can't be written; its message names the file
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    ReportResult write(Dataset dataset, ReportRequest request, Path folder, Progress progress)
            throws IOException;
}
