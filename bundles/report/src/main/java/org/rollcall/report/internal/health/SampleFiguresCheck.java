package org.rollcall.report.internal.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.DatasetReader;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.sample.SampleData;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;

/**
 * Takes a little invented data the whole way, from files to figures, and counts again by hand: the
 * check that an update of the way of the data must pass.
 */
@Component(property = {HealthCheck.NAME + "=Figures of sample data", HealthCheck.TAGS + "=data"})
public final class SampleFiguresCheck implements HealthCheck {
    private static final SampleData.Size SIZE = new SampleData.Size(12, 300, 4);
    private static final int MODULES = 5;
    private static final double THRESHOLD = 80;

    private final SampleData sample;
    private final DatasetReader reader;
    private final RuleSets ruleSets;
    private final Analytics analytics;

    @Activate
    public SampleFiguresCheck(
            @Reference SampleData sample,
            @Reference DatasetReader reader,
            @Reference RuleSets ruleSets,
            @Reference Analytics analytics) {
        this.sample = sample;
        this.reader = reader;
        this.ruleSets = ruleSets;
        this.analytics = analytics;
    }

    @Override
    public Result execute() {
        var log = new FormattingResultLog();
        try {
            Path folder = Files.createTempDirectory("rollcall-check-");
            try {
                check(folder, log);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            log.critical("Sample data can't be written: {}", e.getMessage());
        }
        return new Result(log);
    }

    private void check(Path folder, FormattingResultLog log) throws IOException {
        sample.write(folder, SIZE, Progress.none());
        RuleSet rules = ruleSets.standard();
        Dataset data = reader.read(reader.recognise(List.of(folder)), rules, Progress.none());
        data.refusals().forEach(refusal -> log.critical("A sample file was refused: {}", refusal));
        if (data.modules().size() != MODULES) {
            log.critical(
                    "{} modules of sample data were read instead of {}.",
                    data.modules().size(),
                    MODULES);
        }
        for (ModuleData module : data.modules()) {
            check(module.table(), rules, log);
        }
    }

    private void check(AttendanceTable table, RuleSet rules, FormattingResultLog log) {
        var always = new DateRange(LocalDate.of(1970, 1, 1), LocalDate.of(2999, 12, 31));
        AttendanceResult result = analytics.attendance(table, new Query(always, rules, THRESHOLD));
        int counted = result.students().stream().mapToInt(f -> f.events() + f.unknown()).sum();
        int rows = 0;
        for (int row = 0; row < table.rows(); row++) {
            rows += table.kind(row) == Kind.TEACHING ? 1 : 0;
        }
        if (counted != rows || rows == 0) {
            log.critical(
                    "Module {} of the sample data has {} teaching rows, but figures of {}.",
                    table.module(),
                    rows,
                    counted);
        }
        long present = result.students().stream().mapToLong(f -> f.present()).sum();
        if (present != result.module().numerator()) {
            log.critical(
                    "The students of module {} were present {} times, the module {} times.",
                    table.module(),
                    present,
                    result.module().numerator());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
