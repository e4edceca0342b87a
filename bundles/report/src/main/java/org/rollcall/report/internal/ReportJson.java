package org.rollcall.report.internal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.report.internal.table.Times;
import org.rollcall.report.internal.write.AtomicFile;

/** Writes {@code report.json}: by it a report can be made again and traced to its inputs. */
final class ReportJson {
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private ReportJson() {}

    static void write(
            Path file,
            Dataset dataset,
            ReportRequest request,
            List<ModuleFigures> modules,
            String version,
            long neutralised,
            Map<String, Long> millis,
            List<String> notices)
            throws IOException {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("product", "Rollcall")
                        .add("productVersion", version)
                        .add(
                                "generatedAt",
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                        .add(
                                "ruleSet",
                                Json.createObjectBuilder()
                                        .add("name", request.rules().name())
                                        .add("version", request.rules().version())
                                        .add("zone", request.rules().zone().getId()))
                        .add("parameters", parameters(request))
                        .add("inputs", inputs(dataset, modules))
                        .add("modules", modules(modules))
                        .add("refusals", refusals(dataset))
                        .add("notices", texts(notices))
                        .add("neutralisedFields", neutralised)
                        .add("timingsMillis", timings(millis));
        AtomicFile.write(
                file,
                out -> {
                    try (var writer = PRETTY.createWriter(out)) {
                        writer.writeObject(json.build());
                    }
                });
    }

    private static JsonObjectBuilder parameters(ReportRequest request) {
        var days = Json.createArrayBuilder();
        request.lookBackDays().forEach(days::add);
        var formats = Json.createArrayBuilder();
        request.formats().stream()
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(formats::add);
        var json = Json.createObjectBuilder();
        request.from().ifPresent(from -> json.add("from", from.toString()));
        request.to().ifPresent(to -> json.add("to", to.toString()));
        request.asOf().ifPresent(asOf -> json.add("asOf", Times.second(asOf)));
        return json.add("threshold", request.threshold().orElse(request.rules().threshold()))
                .add("days", days)
                .add("formats", formats);
    }

    private static JsonArrayBuilder inputs(Dataset dataset, List<ModuleFigures> modules) {
        var inputs = Json.createArrayBuilder();
        modules.forEach(
                module -> inputs.add(input(module.data().report()).add("module", module.module())));
        dataset.reference().forEach(report -> inputs.add(input(report)));
        return inputs;
    }

    private static JsonObjectBuilder input(CleaningReport report) {
        return Json.createObjectBuilder()
                .add("file", report.source().name())
                .add("sha256", report.source().sha256())
                .add("encoding", report.dialect().encoding().name())
                .add("delimiter", report.dialect().delimiterName())
                .add("rowsRead", report.rowsRead())
                .add("rowsKept", report.kept())
                .add("rejected", report.rejected().size())
                .add("cancelled", report.cancelled())
                .add("duplicates", report.duplicates())
                .add("notices", texts(report.notices()));
    }

    /** What each module's figures were computed with, and their sum. */
    private static JsonArrayBuilder modules(List<ModuleFigures> modules) {
        var array = Json.createArrayBuilder();
        for (ModuleFigures module : modules) {
            var share = module.attendance().module();
            array.add(
                    Json.createObjectBuilder()
                            .add("module", module.module())
                            .add("from", module.query().range().from().toString())
                            .add("to", module.query().range().to().toString())
                            .add("asOf", Times.second(module.asOf()))
                            .add("students", module.attendance().students().size())
                            .add("atOrBelowThreshold", module.atOrBelow())
                            .add("present", share.numerator())
                            .add("events", share.denominator()));
        }
        return array;
    }

    private static JsonArrayBuilder refusals(Dataset dataset) {
        var array = Json.createArrayBuilder();
        dataset.refusals()
                .forEach(
                        refusal ->
                                array.add(
                                        Json.createObjectBuilder()
                                                .add("file", refusal.file())
                                                .add("message", refusal.message())));
        return array;
    }

    private static JsonObjectBuilder timings(Map<String, Long> millis) {
        var json = Json.createObjectBuilder();
        millis.forEach(json::add);
        return json;
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }
}
