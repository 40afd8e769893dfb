package headwater.cli;

import headwater.ingest.advisory.FeedSummary;
import headwater.ingest.advisory.IndicatorList;
import headwater.model.Advisory;
import headwater.model.DependencyGraph;
import headwater.model.PackageKey;
import headwater.progress.Progress;
import headwater.workbench.AdvisoryBook;
import headwater.workbench.Failure;
import headwater.workbench.KeptAdvisories;
import headwater.workbench.PastedIncident;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `match` looks for besides the catalogue: indicators that are given, advisories out of files, and those that were
/// imported into the store.
///
/// @param always  advisories of the indicators
/// @param book    of the files
/// @param kept    of the store; empty when it cannot be opened
record MatchSources(List<Advisory> always, AdvisoryBook book, Optional<KeptAdvisories> kept, Asked asked) {
    private static final int LINES_TOLD = 20;

    MatchSources(List<Advisory> always, AdvisoryBook book, Optional<KeptAdvisories> kept) {
        this(always, book, kept, new Asked(new HashSet<>(), new HashMap<>()));
    }

    /// What the store was asked already: inputs share most of their packages, and opening the store costs more than the rest.
    private record Asked(Set<PackageKey> packages, Map<PackageKey, List<Advisory>> naming) {
        List<Advisory> naming(KeptAdvisories kept, Set<PackageKey> wanted) throws Failure.Store {
            Set<PackageKey> unknown = new HashSet<>(wanted);
            unknown.removeAll(packages);
            if (!unknown.isEmpty()) {
                for (Advisory advisory : kept.naming(unknown, Progress.NONE)) {
                    AdvisoryBook.packages(advisory).filter(unknown::contains).distinct()
                            .forEach(key -> naming.computeIfAbsent(key, _ -> new ArrayList<>()).add(advisory));
                }
                packages.addAll(unknown);
            }
            Set<Advisory> found = new LinkedHashSet<>();
            wanted.stream().sorted().forEach(key -> found.addAll(naming.getOrDefault(key, List.of())));
            return List.copyOf(found);
        }
    }

    /// Says on the error stream what was understood of the indicators.
    static List<Advisory> indicators(Inputs inputs, Terminal terminal, CommonOptions options, List<String> names)
            throws Failure.Unreadable {
        List<Advisory> advisories = new ArrayList<>();
        for (String name : names) {
            PastedIncident pasted = PastedIncident.read(name, inputs.text(name), Progress.NONE);
            tell(terminal, options, name, pasted.list());
            advisories.add(pasted.advisory());
        }
        return advisories;
    }

    /// Says on the error stream what was understood of a text.
    static void tell(Terminal terminal, CommonOptions options, String name, IndicatorList list) {
        if (options.quiet) {
            return;
        }
        String guessed = list.guessed() == 0 ? "" : "; " + list.guessed() + " taken for npm, since no word says otherwise";
        terminal.error(name + ": " + list.kind() + ", " + list.understood().size() + " indicators, " + list.duplicates().size()
                + " named again, " + list.notUnderstood().size() + " lines not understood" + guessed + ".");
        list.notUnderstood().stream().limit(LINES_TOLD).forEach(each -> terminal.error(name + ":" + each.line() + ": "
                + each.reason() + " " + each.text()));
    }

    /// Reads the advisories of the files, as far as they name a package of one of the inputs, which are opened for that once
    /// more than for the answer.
    static AdvisoryBook book(Inputs inputs, List<Inputs.Candidate> candidates, List<Path> files, Progress progress)
            throws Failure.Unreadable {
        if (files.isEmpty()) {
            return new AdvisoryBook(Map.of(), List.of());
        }
        Set<PackageKey> wanted = new HashSet<>();
        for (Inputs.Candidate candidate : candidates) {
            inputs.glance(candidate).ifPresent(snapshot -> wanted.addAll(AdvisoryBook.packages(snapshot.graph())));
        }
        return AdvisoryBook.read(files, wanted, progress);
    }

    /// Those that name a package of a graph.
    List<Advisory> naming(DependencyGraph graph) throws Failure.Store {
        List<Advisory> all = new ArrayList<>(always);
        all.addAll(book.naming(graph));
        if (kept.isPresent()) {
            all.addAll(asked.naming(kept.get(), AdvisoryBook.packages(graph)));
        }
        return all;
    }

    /// What the files of advisories held, in a line each.
    void tell(Terminal terminal) {
        for (FeedSummary each : book.sources()) {
            terminal.error(each.name() + ": " + each.records() + " advisories" + (each.newest().isEmpty() ? "" : ", the newest of "
                    + each.newest()) + (each.withdrawn() == 0 ? "" : ", " + each.withdrawn() + " withdrawn") + (each.unread() == 0 ? ""
                    : "; " + each.unread() + " files or lines hold none") + ".");
        }
    }
}
