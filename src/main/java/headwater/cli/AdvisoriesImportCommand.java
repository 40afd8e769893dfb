package headwater.cli;

import headwater.workbench.Failure;
import headwater.workbench.KeptAdvisories;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Import OSV records, npm's or GitHub's advisories; each source wholly or not at all.",
        footer = {"", "A source is a file, a folder, a zip or tar archive, or JSON lines. Of a record that is there already",
            "the later state stays.", "", "Example:", "  headwater advisories import advisory-database/advisories/github-reviewed"})
final class AdvisoriesImportCommand implements Callable<Integer> {
    private static final int PROBLEMS_SHOWN = 10;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, folders or archives of advisories")
    private List<Path> files = List.of();

    private final Services services;
    private final Terminal terminal;

    AdvisoriesImportCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        KeptAdvisories kept = services.kept().at(options.store).advisories();
        Inputs inputs = new Inputs(services, terminal, options);
        boolean unread = false;
        for (Path file : files) {
            try {
                KeptAdvisories.Imported imported = kept.add(file, inputs.progress(file.toString()));
                unread |= options.strict && imported.read().unread() > 0;
                tell(imported);
            } catch (Failure.Unreadable refused) {
                inputs.tell(refused);
            }
            terminal.flush();
        }
        return unread ? ExitCode.UNREADABLE : inputs.exitCode();
    }

    private void tell(KeptAdvisories.Imported imported) {
        if (format.json()) {
            JsonLines.object(terminal, json -> {
                AdvisoriesListCommand.fields(json, imported.source());
                json.writeNumberField("unread", imported.read().unread());
                JsonLines.problems(json, imported.read().problems());
            });
            return;
        }
        terminal.line("imported " + AdvisoriesListCommand.words(imported.source()));
        if (!options.quiet && imported.read().unread() > 0) {
            terminal.error(imported.read().unread() + " files or lines hold no advisory:");
            imported.read().problems().stream().limit(PROBLEMS_SHOWN).forEach(problem -> terminal.error("  " + problem));
        }
    }
}
