package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.analysis.Introducers;
import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Problem;
import headwater.progress.Progress;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.Sentence;
import headwater.workbench.Snapshot;
import headwater.workbench.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "match", description = "Search lockfiles and SBOMs, and folders of them, for the versions of known incidents.",
        footer = {"", "Exit code 1 when a listed version was found (a near miss is none), 3 when not everything",
            "could be read.", "", "Examples:",
            "  headwater match package-lock.json", "  headwater match ~/src --format json"})
final class MatchCommand implements Callable<Integer> {
    private static final int NAMES_SHOWN = 12;
    private static final int PROBLEMS_SHOWN = 10;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "lockfiles, SBOMs, folders to search; - is standard input")
    private List<String> arguments = List.of();

    private final Services services;
    private final Terminal terminal;

    MatchCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(services, terminal, options);
        boolean affected = false;
        int answered = 0;
        boolean incomplete = false;
        Investigate investigate = services.investigate().get();
        List<Inputs.Candidate> candidates = inputs.expand(arguments);
        for (Inputs.Candidate candidate : candidates) {
            Optional<Snapshot> snapshot = inputs.open(candidate);
            if (snapshot.isEmpty()) {
                tellUnreadable(candidate.file(), inputs);
                continue;
            }
            Investigation answer = investigate.of(snapshot.get(), Progress.NONE);
            affected |= answer.verdict() == Verdict.AFFECTED;
            incomplete |= answer.verdict() == Verdict.INCOMPLETE;
            answered++;
            if (format.json()) {
                JsonLines.object(terminal, json -> json(json, answer));
            } else {
                text(answer);
            }
        }
        if (!format.json() && !options.quiet && candidates.size() > 1) {
            terminal.line("");
            terminal.line(answered + " of " + candidates.size() + " files were read.");
        }
        return affected ? ExitCode.CONCERN : incomplete ? ExitCode.UNREADABLE : inputs.exitCode();
    }

    private void tellUnreadable(String file, Inputs inputs) {
        if (format.json()) {
            inputs.lastFailure().ifPresent(problem -> JsonLines.object(terminal, json -> {
                json.writeStringField("file", file);
                json.writeArrayFieldStart("findings");
                json.writeEndArray();
                json.writeNullField("coverage");
                json.writeStringField("verdict", Verdict.INCOMPLETE.jsonName());
                JsonLines.problems(json, List.of(problem));
            }));
        }
    }

    private static void json(JsonGenerator json, Investigation answer) throws IOException {
        Slice slice = Slice.of(answer.snapshot().graph());
        json.writeStringField("file", answer.snapshot().file());
        json.writeArrayFieldStart("findings");
        for (Finding finding : answer.findings()) {
            Component component = slice.graph().component(finding.component());
            json.writeStartObject();
            json.writeStringField("component", component.packageVersion().toString());
            json.writeStringField("location", component.location());
            json.writeStringField("advisory", finding.advisory().id());
            json.writeStringField("tier", finding.tier().jsonName());
            json.writeStringField("reason", finding.reason());
            Boolean production = finding.production().asBoolean();
            if (production == null) {
                json.writeNullField("production");
            } else {
                json.writeBooleanField("production", production);
            }
            JsonLines.versions(json, "introducers", Introducers.of(slice, Reachability.bits(finding.component())));
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonLines.coverage(json, answer.snapshot().result().coverage());
        json.writeStringField("verdict", answer.verdict().jsonName());
        JsonLines.problems(json, answer.snapshot().result().problems());
    }

    /// The answer as text: the sentence, then each finding with its place.
    void text(Investigation answer) {
        Sentence sentence = Sentence.of(answer);
        if (answer.verdict() == Verdict.AFFECTED) {
            terminal.alarm(answer.snapshot().file() + ": affected");
        } else {
            terminal.line(answer.snapshot().file() + ": "
                    + (answer.verdict() == Verdict.NOT_FOUND ? "no listed version found" : "not fully read"));
        }
        terminal.line("  " + sentence);
        DependencyGraph graph = answer.snapshot().graph();
        for (Finding finding : answer.findings()) {
            if (finding.tier() == Tier.LISTED) {
                Component component = graph.component(finding.component());
                terminal.line("  listed  " + component.label() + "  " + component.origin() + "  "
                        + production(finding.production()) + "  " + finding.advisory().title() + " ("
                        + finding.advisory().id() + ")");
            }
        }
        answer.snapshot().result().problems().stream().filter(problem -> problem.level() == Problem.Level.ERROR)
                .limit(PROBLEMS_SHOWN).forEach(problem -> terminal.line("  " + problem));
        if (!options.quiet) {
            near(answer);
        }
    }

    private void near(Investigation answer) {
        TreeSet<String> names = answer.findings().stream().filter(finding -> finding.tier() == Tier.NEAR)
                .map(finding -> answer.snapshot().graph().component(finding.component()).label())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!names.isEmpty()) {
            String more = names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " more" : "";
            terminal.line("  near    " + names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", ")) + more
                    + ": names from the catalogue, in versions that it does not list");
        }
    }

    private static String production(Production production) {
        return switch (production) {
            case YES -> "production";
            case NO -> "development only";
            case UNKNOWN -> "production unknown";
        };
    }
}
