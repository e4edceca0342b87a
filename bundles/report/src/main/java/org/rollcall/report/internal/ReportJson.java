package org.rollcall.report.internal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.report.internal.table.Times;

/** Writes {@code report.json}: by it a report can be made again and traced to its inputs. */
final class ReportJson {
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final Dataset dataset;
    private final ReportRequest request;
    private final List<ModuleFigures> modules;

    /**
     * @param modules those that have figures
     */
    ReportJson(Dataset dataset, ReportRequest request, List<ModuleFigures> modules) {
        this.dataset = dataset;
        this.request = request;
        this.modules = modules;
    }

    /**
     * @param files SHA-256 of each other file of the report, by its name
     */
    void write(
            OutputStream out,
            String version,
            long neutralised,
            Map<String, Long> millis,
            List<String> notices,
            Map<String, String> files) {
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
                        .add("parameters", parameters())
                        .add("inputs", inputs())
                        .add("modules", modules())
                        .add("refusals", refusals())
                        .add("ignored", ignored())
                        .add("files", files(files))
                        .add("notices", texts(notices))
                        .add("neutralisedFields", neutralised)
                        .add("timingsMillis", timings(millis));
        try (var writer = PRETTY.createWriter(out)) {
            writer.writeObject(json.build());
        }
    }

    private JsonObjectBuilder parameters() {
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
        request.encoding().ifPresent(encoding -> json.add("encoding", encoding.name()));
        return json.add("threshold", request.threshold().orElse(request.rules().threshold()))
                .add("days", days)
                .add("formats", formats);
    }

    private JsonArrayBuilder inputs() {
        var inputs = Json.createArrayBuilder();
        dataset.modules()
                .forEach(
                        module ->
                                inputs.add(input(module.report()).add("module", module.module())));
        dataset.reference().forEach(report -> inputs.add(input(report)));
        return inputs;
    }

    private static JsonObjectBuilder input(CleaningReport report) {
        return Json.createObjectBuilder()
                .add("file", report.source().name())
                .add("sha256", report.source().sha256())
                .add("encoding", report.dialect().encoding().name())
                .add("delimiter", report.dialect().delimiterName())
                .add("rowsRead", report.rows().read())
                .add("rowsKept", report.rows().kept())
                .add("rejected", report.rows().rejected())
                .add("cancelled", report.rows().cancelled())
                .add("duplicates", report.rows().duplicates())
                .add("blankLines", report.blankLines())
                .add("notices", texts(report.notices()));
    }

    /**
     * What each module's figures were computed with, and their sum; a module without a kept row has
     * neither dates nor figures.
     */
    private JsonArrayBuilder modules() {
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
        dataset.modules().stream()
                .filter(ModuleWords::withoutRows)
                .forEach(
                        module ->
                                array.add(
                                        Json.createObjectBuilder()
                                                .add("module", module.module())
                                                .add("students", 0)
                                                .add("message", ModuleWords.noRows(module))));
        return array;
    }

    private JsonArrayBuilder refusals() {
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

    /** Files passed over. */
    private JsonArrayBuilder ignored() {
        var array = Json.createArrayBuilder();
        dataset.ignored()
                .forEach(
                        file ->
                                array.add(
                                        Json.createObjectBuilder()
                                                .add("file", file.name())
                                                .add("looksLike", file.looksLike())
                                                .add("remedy", file.remedy())));
        return array;
    }

    private static JsonArrayBuilder files(Map<String, String> files) {
        var array = Json.createArrayBuilder();
        files.forEach(
                (name, sha256) ->
                        array.add(
                                Json.createObjectBuilder()
                                        .add("file", name)
                                        .add("sha256", sha256)));
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
