package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.ingest.advisory.IndicatorList;
import headwater.model.Ecosystem;
import headwater.model.Indicator;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.PastedIncident;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "indicators", description = "Show what a text names, line by line, before anything is searched.",
        footer = {"", "Prose, tables, lists, advisories: whatever match --indicators takes.", "", "Example:",
            "  headwater indicators advisory.md"})
final class IndicatorsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Parameters(paramLabel = "FILE", description = "the text; - is standard input")
    private String file = "";

    private final Services services;
    private final Terminal terminal;

    IndicatorsCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        IndicatorList list = PastedIncident.read(file, new Inputs(services, terminal, options).text(file), Progress.NONE).list();
        if (format.json()) {
            JsonLines.object(terminal, json -> json(json, list));
        } else {
            list.understood().forEach(each -> terminal.line(each.place().line() + "  " + words(each)));
            list.notUnderstood().forEach(each -> terminal.line(each.line() + "  not understood: " + each.reason() + "  " + each.text()));
        }
        if (!options.quiet) {
            terminal.error(file + ": " + list.kind() + ", " + list.understood().size() + " indicators, " + list.duplicates().size()
                    + " named again, " + list.notUnderstood().size() + " lines not understood, " + list.guessed()
                    + " taken for npm since no word says otherwise.");
        }
        return options.strict && !list.notUnderstood().isEmpty() ? ExitCode.UNREADABLE : ExitCode.ANSWERED;
    }

    private static String words(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Version one -> ecosystem(one.packageVersion().ecosystem()) + " " + one.packageVersion();
            case Indicator.Range range -> ecosystem(range.ecosystem()) + " " + range.name() + " " + range.range().words();
            case Indicator.Digest digest -> "digest " + digest.digest().text();
        };
    }

    private static String ecosystem(Ecosystem ecosystem) {
        return ecosystem.purlType();
    }

    private static void json(JsonGenerator json, IndicatorList list) throws IOException {
        json.writeStringField("kind", list.kind());
        json.writeArrayFieldStart("indicators");
        for (Indicator each : list.understood()) {
            json.writeStartObject();
            json.writeNumberField("line", each.place().line());
            json.writeStringField("text", each.place().text());
            fields(json, each);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notUnderstood");
        for (IndicatorList.NotUnderstood each : list.notUnderstood()) {
            json.writeStartObject();
            json.writeNumberField("line", each.line());
            json.writeStringField("text", each.text());
            json.writeStringField("reason", each.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("duplicates", list.duplicates().size());
        json.writeNumberField("otherLines", list.otherLines());
        json.writeArrayFieldStart("ids");
        for (String id : list.ids()) {
            json.writeString(id);
        }
        json.writeEndArray();
    }

    private static void fields(JsonGenerator json, Indicator indicator) throws IOException {
        switch (indicator) {
            case Indicator.Version one -> {
                json.writeStringField("ecosystem", ecosystem(one.packageVersion().ecosystem()));
                json.writeStringField("name", one.packageVersion().name());
                json.writeStringField("version", one.packageVersion().version());
                json.writeBooleanField("guessed", one.guessed());
            }
            case Indicator.Range range -> {
                json.writeStringField("ecosystem", ecosystem(range.ecosystem()));
                json.writeStringField("name", range.name());
                json.writeStringField("range", range.range().words());
                json.writeBooleanField("guessed", range.guessed());
            }
            case Indicator.Digest digest -> json.writeStringField("digest", digest.digest().text().toString());
        }
    }
}
