package headwater.workbench.remedy;

import headwater.analysis.match.Production;
import headwater.analysis.remedy.Edit;
import headwater.analysis.remedy.RemedyAnswer;
import headwater.model.DependencyGraph;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A remedy in plain English, the same on screen and on the command line.
public final class EditWords {
    private static final int SHOWN = 4;

    private final FindRemedy found;
    private final DependencyGraph graph;

    public EditWords(FindRemedy found) {
        this.found = found;
        graph = found.snapshot().graph();
    }

    /// What a way touches.
    public static String title(RemedyAnswer.Kind kind) {
        return switch (kind) {
            case SMALLEST -> "Smallest cut";
            case TARGET -> "The component itself";
            case WITHOUT_TARGET -> "Smallest cut without it";
            case DIRECT -> "Direct dependencies only";
        };
    }

    /// Why a way does not lead there.
    public static String impossible(RemedyAnswer.Kind kind) {
        return switch (kind) {
            case SMALLEST, TARGET -> "not possible: it is our own code";
            case WITHOUT_TARGET -> "not possible: our own code depends on it directly";
            case DIRECT -> "not possible: a path runs through our own code alone";
        };
    }

    /// `override event-stream 3.3.6 with 3.3.4: inside every declared range; gets into production`.
    public String edit(Edit edit) {
        String what = graph.component(edit.component()).label();
        String version = edit.version() == null ? "another version" : edit.version();
        String action = switch (edit.kind()) {
            case OVERRIDE -> "override " + what + " with " + version;
            case MANIFEST -> "remove " + what + " or change it to " + version + manifests(edit);
        };
        return action + ": " + range(edit) + "; " + production(edit);
    }

    private String manifests(Edit edit) {
        SortedSet<String> folders = IntStream.of(edit.ownLines()).mapToObj(d -> graph.component(graph.from(d)).label())
                .collect(Collectors.toCollection(TreeSet::new));
        return folders.isEmpty() ? " in the manifest" : " in the manifest of " + shortened(folders);
    }

    /// Whether the ranges that lead there allow the version to go to: `inside every declared range`.
    public String range(Edit edit) {
        if (edit.version() == null) {
            return isTarget(edit) ? "no safe version is known" : "which version does without it is not recorded";
        }
        if (edit.insideRange() == null) {
            return "whether every declared range allows it is not recorded";
        }
        return edit.insideRange() ? "inside every declared range" : rule(edit) + "outside of " + shortened(
                IntStream.of(edit.outside()).mapToObj(d -> graph.range(d) + " (" + graph.component(graph.from(d)).label() + ")")
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// Why a version was taken that not every range allows.
    private static String rule(Edit edit) {
        return edit.nearest() == null ? "" : switch (edit.nearest().rule()) {
            case IN_RANGES -> "";
            case SAME_MAJOR -> "nearest of its major, ";
            case BELOW -> "greatest safe one below, ";
            case ABOVE -> "least safe one above, ";
            case FIRST_NAMED -> "first that its advisory calls safe, ";
        };
    }

    private boolean isTarget(Edit edit) {
        return Arrays.binarySearch(found.remedy().targets(), edit.component()) >= 0;
    }

    private String production(Edit edit) {
        Production production = found.production(edit);
        return switch (production) {
            case YES -> "gets into production";
            case NO -> "development only";
            case UNKNOWN -> "whether it gets into production is not recorded";
        };
    }

    private static String shortened(SortedSet<String> texts) {
        String shown = texts.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return texts.size() > SHOWN ? shown + " and " + (texts.size() - SHOWN) + " more" : shown;
    }

    /// How small a way can be at all.
    public static String proof(RemedyAnswer answer) {
        return answer.disjointPaths() == 1 ? "1 path: one edit is the least"
                : answer.disjointPaths() + " paths share nothing that may be touched: fewer edits than that cannot do";
    }
}
