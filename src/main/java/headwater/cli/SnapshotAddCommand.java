package headwater.cli;

import headwater.model.BuildFacts;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeepHistory;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.PlaceName;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "add", description = "Keep a lockfile, or all of a folder; each is on the disk when its line \"saved\" is printed.",
        footer = {"", "Each lockfile found below a folder becomes a stream of its own, named by its folder. With --history every",
            "committed revision of the lockfiles of a git repository is kept, in streams named by their paths; a second run",
            "keeps what is new.", "", "Examples:",
            "  headwater snapshot add package-lock.json --project shop --label 418",
            "  headwater snapshot add . --project shop --build 418 --commit 1f3870b",
            "  headwater snapshot add ~/src/shop --project shop --history"})
final class SnapshotAddCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "lockfiles, folders and archives to search; - is standard input")
    private List<String> arguments = List.of();

    @Option(names = "--project", required = true, paramLabel = "P", description = "whose snapshot it is")
    private String project = "";

    @Option(names = "--stream", paramLabel = "S", description = "branch or release line (default main)")
    private String stream = SnapshotReference.MAIN;

    @Option(names = "--label", paramLabel = "L", description = "unique in the stream; else the build's id, else a number")
    private Optional<String> label = Optional.empty();

    @Option(names = "--commit", paramLabel = "C", description = "commit of the sources")
    private String commit = "";

    @Option(names = "--build", paramLabel = "B", description = "id of the build")
    private String build = "";

    @Option(names = "--digest", paramLabel = "D", description = "digest of the artifact that was built")
    private String digest = "";

    @Option(names = "--history", description = "keep every revision of the lockfiles of a git repository, read without git")
    private boolean history;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Services services;
    private final Terminal terminal;

    SnapshotAddCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        KeptSnapshots kept = services.kept().at(options.store);
        Inputs inputs = new Inputs(services, terminal, options);
        if (history) {
            return addHistory(kept, inputs);
        }
        boolean refused = false;
        for (String argument : arguments) {
            tellOfHistory(argument);
            for (Inputs.Candidate candidate : inputs.expand(List.of(argument))) {
                Optional<Snapshot> snapshot = inputs.open(candidate);
                if (snapshot.isPresent()) {
                    refused |= !keep(kept, snapshot.get(), streamOf(argument, candidate.file()));
                }
            }
        }
        return refused ? ExitCode.UNREADABLE : inputs.exitCode();
    }

    private int addHistory(KeptSnapshots kept, Inputs inputs) throws Failure {
        if (label.isPresent() || !commit.isEmpty() || !build.isEmpty() || !digest.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "With --history the commits say what --label, --commit, --build and --digest say.");
        }
        HistoryAdder adder = new HistoryAdder(terminal, options, format.json());
        for (String argument : arguments) {
            try {
                adder.add(kept, new KeepHistory.Request(Inputs.path(argument), project, stream), inputs.progress("the history of " + argument));
            } catch (Failure.Unreadable failed) {
                inputs.tell(failed);
            }
        }
        return inputs.exitCode();
    }

    /// Who adds a repository may want more than what is checked out.
    private void tellOfHistory(String argument) {
        if (!options.quiet && Inputs.isSearchable(argument) && KeepHistory.isRepository(Path.of(argument))) {
            terminal.error(argument + " is a git repository: --history keeps every revision of its lockfiles.");
        }
    }

    /// A file in a folder below the one that was named has its own succession of builds.
    private String streamOf(String argument, String file) {
        if (argument.equals(file)) {
            return stream;
        }
        String below = PlaceName.below(Path.of(argument), Path.of(file));
        return below.isEmpty() ? stream : stream.equals(SnapshotReference.MAIN) ? below : stream + "/" + below;
    }

    private boolean keep(KeptSnapshots kept, Snapshot snapshot, String intoStream) throws Failure {
        try {
            KeptSnapshots.Kept saved = kept.keep(snapshot, new KeptSnapshots.KeepAs(project, intoStream, label,
                    new BuildFacts(commit, build, digest)), Progress.NONE);
            if (format.json()) {
                JsonLines.object(terminal, json -> {
                    json.writeStringField("saved", saved.reference().toString());
                    json.writeBooleanField("before", saved.before());
                    SnapshotLines.json(json, saved.snapshot());
                });
            } else {
                terminal.line("saved " + saved.reference() + "  " + snapshot.file() + "  "
                        + snapshot.componentCount() + " components" + (saved.before() ? "  (was there already)" : ""));
            }
            terminal.flush();
            return true;
        } catch (Failure.NotKept refused) {
            terminal.error(snapshot.file() + ": error: " + refused.getMessage() + " [" + refused.code() + "]");
            return false;
        }
    }
}
