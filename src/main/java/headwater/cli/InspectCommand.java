package headwater.cli;

import headwater.analysis.query.ComponentQuery;
import headwater.analysis.query.QueryException;
import headwater.ingest.Validation;
import headwater.ingest.Validation.Validity;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.Problem;
import headwater.progress.Progress;
import headwater.workbench.Preview;
import headwater.workbench.PreviewInputs;
import headwater.workbench.Sentence;
import headwater.workbench.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "inspect", description = "Say what an input holds and how much of it was understood; of a folder or archive, which "
        + "inputs there are.", footer = {"", "Examples:", "  headwater inspect package-lock.json", "  headwater inspect release.zip",
            "  headwater inspect package-lock.json --query ':direct:script, :compromised > *'"})
final class InspectCommand implements Callable<Integer> {
    private static final int PROBLEMS_SHOWN = 20;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(names = "--validate", description = "judge by the format's own rules too (CycloneDX)")
    private boolean validate;

    @Option(names = "--query", paramLabel = "QUERY", description = "list the components that a query picks: names, states such as "
            + ":direct and :script, > for dependencies; see docs/user-guide/query.md")
    private Optional<String> queryText = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "lockfiles, SBOMs, folders and archives; - is standard input")
    private List<String> files = List.of();

    private final Services services;
    private final Terminal terminal;

    InspectCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<ComponentQuery> query = Optional.empty();
        try {
            query = queryText.isPresent() ? Optional.of(ComponentQuery.parse(queryText.get())) : query;
        } catch (QueryException told) {
            QueryText.wrong(told).forEach(terminal::error);
            return ExitCode.USAGE;
        }
        Inputs inputs = new Inputs(services, terminal, options);
        for (String file : files) {
            if (!format.json() && !validate && query.isEmpty() && Inputs.isSearchable(file)) {
                list(file, inputs);
            } else {
                Optional<ComponentQuery> asked = query;
                inputs.expand(List.of(file)).forEach(candidate -> inspect(candidate, asked, inputs));
            }
        }
        return inputs.exitCode();
    }

    private void list(String searched, Inputs inputs) {
        Preview preview = new PreviewInputs(services.open()).of(List.of(Path.of(searched)), inputs.progress(searched));
        new PreviewText(terminal).write(preview);
        preview.notRead().forEach(inputs::tell);
        if (preview.inputs().isEmpty() && preview.notRead().isEmpty()) {
            inputs.tell(Inputs.holdsNothing(searched));
        }
        preview.inputs().forEach(input -> inputs.weigh(input.facts().coverage()));
    }

    private void inspect(Inputs.Candidate candidate, Optional<ComponentQuery> query, Inputs inputs) {
        Optional<Snapshot> snapshot = inputs.open(candidate);
        if (snapshot.isPresent()) {
            tell(snapshot.get(), query);
        } else if (format.json()) {
            inputs.lastFailure().ifPresent(problem -> JsonLines.object(terminal, json -> {
                json.writeStringField("file", candidate.file());
                json.writeNumberField("components", 0);
                json.writeNullField("valid");
                JsonLines.problems(json, List.of(problem));
            }));
        }
    }

    private void tell(Snapshot snapshot, Optional<ComponentQuery> query) {
        Validation judged = validate ? services.open().validate(snapshot, Progress.NONE) : Validation.NOT_JUDGED;
        List<Problem> problems = new ArrayList<>(snapshot.problems());
        judged.problems().stream().filter(each -> !problems.contains(each)).forEach(problems::add);
        Optional<QueryText> asked = query.map(each -> new QueryText(services.investigate().get().of(snapshot, Progress.NONE), each));
        if (format.json()) {
            json(snapshot, judged.validity(), problems, asked);
        } else {
            text(snapshot, judged.validity(), problems);
            asked.ifPresent(picked -> picked.lines(terminal));
        }
    }

    private void json(Snapshot snapshot, Validity validity, List<Problem> problems, Optional<QueryText> query) {
        DependencyGraph graph = snapshot.graph();
        JsonLines.object(terminal, json -> {
            json.writeStringField("file", snapshot.file());
            json.writeStringField("sha256", snapshot.source().sha256());
            json.writeStringField("format", snapshot.result().reader().name());
            json.writeStringField("formatVersion", snapshot.result().formatVersion());
            json.writeStringField("reader", snapshot.result().reader().toString());
            json.writeNumberField("components", snapshot.componentCount());
            json.writeNumberField("dependencies", graph.dependencyCount());
            json.writeBooleanField("dependenciesRecorded", snapshot.facts().dependencies());
            json.writeBooleanField("rootsInferred", graph.rootsInferred());
            JsonLines.locations(json, "roots", graph, graph.roots());
            JsonLines.coverage(json, snapshot.result().coverage());
            switch (validity) {
                case VALID -> json.writeBooleanField("valid", true);
                case INVALID -> json.writeBooleanField("valid", false);
                case NOT_JUDGED -> json.writeNullField("valid");
            }
            JsonLines.problems(json, problems);
            if (query.isPresent()) {
                query.get().json(json);
            }
        });
    }

    private void text(Snapshot snapshot, Validity validity, List<Problem> problems) {
        DependencyGraph graph = snapshot.graph();
        Coverage coverage = snapshot.result().coverage();
        terminal.line(snapshot.file());
        terminal.line("  format        " + snapshot.result().reader().name()
                + (snapshot.result().formatVersion().isEmpty() ? "" : " version " + snapshot.result().formatVersion()));
        terminal.line("  project       " + snapshot.title());
        terminal.line("  components    " + snapshot.componentCount());
        terminal.line("  dependencies  " + graph.dependencyCount()
                + (snapshot.facts().dependencies() ? "" : " (" + Sentence.NO_DEPENDENCIES + ")"));
        terminal.line("  roots         " + graph.roots().length + (graph.rootsInferred() ? " (inferred)" : ""));
        terminal.line("  coverage      " + coverage.percent() + " % (" + coverage.understood() + " of " + coverage.seen()
                + " entries), " + coverage.unresolved() + " dependencies unresolved, " + coverage.unmetOptional()
                + " optional ones not installed"
                + (coverage.partial() ? "; the file itself does not list everything" : ""));
        terminal.line("  sha-256       " + snapshot.source().sha256());
        if (validate) {
            terminal.line("  valid         " + switch (validity) {
                case VALID -> "yes";
                case INVALID -> "no";
                case NOT_JUDGED -> "cannot be told";
            });
        }
        problems.stream().limit(PROBLEMS_SHOWN).forEach(problem -> terminal.line("  " + problem));
        if (problems.size() > PROBLEMS_SHOWN) {
            terminal.line("  … and " + (problems.size() - PROBLEMS_SHOWN) + " more problems; --format json lists all.");
        }
    }
}
