package headwater.cli;

import headwater.analysis.match.Finding;
import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Problem;
import headwater.workbench.Investigation;
import headwater.workbench.Sentence;
import headwater.workbench.Verdict;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The answer of `match` as text: the sentence, then each finding with its place.
record MatchText(Terminal terminal, boolean quiet) {
    private static final int NAMES_SHOWN = 12;
    private static final int PROBLEMS_SHOWN = 10;

    void write(Investigation answer) {
        Sentence sentence = Sentence.of(answer);
        if (answer.verdict() == Verdict.AFFECTED) {
            terminal.alarm(answer.snapshot().file() + ": affected");
        } else {
            terminal.line(answer.snapshot().file() + ": " + switch (answer.verdict()) {
                case NEEDS_JUDGEMENT -> "needs judgement";
                case NOT_FOUND -> "no listed version found";
                case AFFECTED, INCOMPLETE -> "not fully read";
            });
        }
        terminal.line("  " + sentence);
        answer.findings().stream().filter(finding -> finding.tier() != Tier.NEAR)
                .forEach(finding -> finding(answer.snapshot().graph(), finding));
        answer.findings().stream().filter(Finding::untold).forEach(finding -> terminal.line("  untold  "
                + answer.snapshot().graph().component(finding.component()).label() + "  " + finding.reason()));
        answer.snapshot().result().problems().stream().filter(problem -> problem.level() == Problem.Level.ERROR)
                .limit(PROBLEMS_SHOWN).forEach(problem -> terminal.line("  " + problem));
        if (!quiet) {
            near(answer);
        }
    }

    private void finding(DependencyGraph graph, Finding finding) {
        Component component = graph.component(finding.component());
        String word = switch (finding.tier()) {
            case OPEN_RANGE -> "open range only";
            case LISTED, RANGE, HASH, ALIAS, NEAR -> finding.tier().jsonName();
        };
        String also = finding.ids().stream().filter(id -> !id.equals(finding.advisory().id())).collect(Collectors.joining(", "));
        String severity = finding.advisory().standing().severity()
                .map(each -> ", CVSS " + each.score() + " " + each.rating()).orElse("");
        terminal.line("  " + word + "  " + component.label() + "  " + component.origin() + "  "
                + production(finding.production()) + "  " + finding.advisory().title() + " (" + finding.advisory().id()
                + (also.isEmpty() ? "" : ", also " + also) + severity + ")");
        if (finding.tier() != Tier.LISTED) {
            terminal.line("      " + finding.reason());
        }
    }

    private void near(Investigation answer) {
        TreeSet<String> names = answer.findings().stream().filter(finding -> finding.tier() == Tier.NEAR && !finding.untold())
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
