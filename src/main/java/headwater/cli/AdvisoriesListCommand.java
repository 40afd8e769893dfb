package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.model.AdvisorySource;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List what was imported, the newest import first, with the age of its data.")
final class AdvisoriesListCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    private final Services services;
    private final Terminal terminal;

    AdvisoriesListCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        for (AdvisorySource source : services.kept().at(options.store).advisories().sources(Progress.NONE)) {
            if (format.json()) {
                JsonLines.object(terminal, json -> fields(json, source));
            } else {
                terminal.line(words(source));
            }
        }
        return ExitCode.ANSWERED;
    }

    static String words(AdvisorySource source) {
        return source.id() + "  " + source.name() + "  " + source.records() + " advisories"
                + (source.withdrawn() == 0 ? "" : ", " + source.withdrawn() + " withdrawn")
                + (source.newest().isEmpty() ? "" : ", the newest of " + source.newest()) + ", imported " + source.imported()
                + "  sha256 " + source.sha256();
    }

    static void fields(JsonGenerator json, AdvisorySource source) throws IOException {
        json.writeNumberField("id", source.id());
        json.writeStringField("name", source.name());
        json.writeStringField("sha256", source.sha256());
        json.writeStringField("newest", source.newest());
        json.writeStringField("imported", source.imported().toString());
        json.writeNumberField("records", source.records());
        json.writeNumberField("withdrawn", source.withdrawn());
    }
}
