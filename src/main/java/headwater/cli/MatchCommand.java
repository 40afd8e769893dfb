package headwater.cli;

import headwater.model.Advisory;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.KeptAdvisories;
import headwater.workbench.Snapshot;
import headwater.workbench.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "match", description = "Search lockfiles and SBOMs, and folders of them, for the versions of known incidents.",
        footer = {"", "Exit code 1 when something bad was found, or must be judged (a near miss is none), 3 when not",
            "everything could be read. The built-in catalogue, the imported advisories and the kept incidents are always",
            "looked for.",
            "", "Examples:", "  headwater match package-lock.json", "  headwater match ~/src --format json",
            "  headwater match ~/src --indicators advisory.md", "  headwater match yarn.lock --advisories all.zip"})
final class MatchCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(names = "--indicators", paramLabel = "FILE", description = "look for what this text names, in whatever form;"
            + " - is standard input")
    private List<String> indicators = List.of();

    @Option(names = "--advisories", paramLabel = "PATH", description = "look for these advisories too: OSV records, npm's or"
            + " GitHub's, as a file, a folder, a zip or tar archive")
    private List<Path> advisories = List.of();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "lockfiles, SBOMs, folders and archives to search; - is standard input")
    private List<String> arguments = List.of();

    private final Services services;
    private final Terminal terminal;

    MatchCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        Inputs inputs = new Inputs(services, terminal, options);
        List<Inputs.Candidate> candidates = inputs.expand(arguments);
        List<Advisory> always = new ArrayList<>(MatchSources.indicators(inputs, terminal, options, indicators));
        Optional<KeptAdvisories> kept = inputs.advisories();
        if (kept.isPresent()) {
            always.addAll(kept.get().namingDigests(Progress.NONE));
        }
        MatchSources sources = new MatchSources(always, MatchSources.book(inputs, candidates, advisories,
                inputs.progress("advisories")), kept);
        if (!options.quiet) {
            sources.tell(terminal);
        }
        boolean concern = false;
        int answered = 0;
        boolean incomplete = false;
        Investigate investigate = services.investigate().get();
        for (Inputs.Candidate candidate : candidates) {
            Optional<Snapshot> snapshot = inputs.open(candidate);
            if (snapshot.isEmpty()) {
                tellUnreadable(candidate.file(), inputs);
                continue;
            }
            Investigation answer = investigate.with(sources.naming(snapshot.get().graph())).of(snapshot.get(), Progress.NONE);
            concern |= answer.verdict() == Verdict.AFFECTED || answer.verdict() == Verdict.NEEDS_JUDGEMENT;
            incomplete |= answer.verdict() == Verdict.INCOMPLETE;
            answered++;
            if (format.json()) {
                new MatchJson(terminal).write(answer);
            } else {
                new MatchText(terminal, options.quiet).write(answer);
            }
        }
        if (!format.json() && !options.quiet && candidates.size() > 1) {
            terminal.line("");
            terminal.line(answered + " of " + candidates.size() + " files were read.");
        }
        return concern ? ExitCode.CONCERN : incomplete ? ExitCode.UNREADABLE : inputs.exitCode();
    }

    private void tellUnreadable(String file, Inputs inputs) {
        if (format.json()) {
            inputs.lastFailure().ifPresent(problem -> new MatchJson(terminal).unreadable(file, problem));
        }
    }
}
