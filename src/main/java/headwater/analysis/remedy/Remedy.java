package headwater.analysis.remedy;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.cut.CutCosts;
import headwater.analysis.cut.MinimumCut;
import headwater.analysis.cut.VertexCut;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// How some targets can be taken out of a project: the cheapest way of all, and three ways side by side. Each way removes
/// all recorded paths; what a new version would bring in is not recorded, so no way is called more than that. Costs six
/// maximum flows over what lies on paths.
///
/// @param targets   as asked, ascending
/// @param reached   those of them to which a path leads
/// @param smallest  the cheapest way of all
/// @param ways      the target itself, without the target, direct dependencies only
public record Remedy(int[] targets, int[] reached, RemedyAnswer smallest, List<RemedyAnswer> ways) {
    /// The only thing that is said of a remedy until a snapshot shows more.
    public static final String LABEL = "removes all recorded paths";

    public Remedy {
        ways = List.copyOf(ways);
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static Remedy of(Slice slice, int[] targets, SafeVersions safe, Progress progress) {
        PossibleEdits edits = new PossibleEdits(slice, targets, safe, progress);
        CutCosts costs = edits.costs();
        BitSet goal = Reachability.bits(targets);
        BitSet rooted = Reachability.fromRoots(slice);
        progress.checkCancelled();
        Ways ways = new Ways(slice, targets, costs, edits, progress);
        return new Remedy(goal.stream().toArray(), goal.stream().filter(rooted::get).toArray(),
                ways.answer(RemedyAnswer.Kind.SMALLEST, _ -> true),
                List.of(ways.answer(RemedyAnswer.Kind.TARGET, goal::get),
                        ways.answer(RemedyAnswer.Kind.WITHOUT_TARGET, v -> !goal.get(v)),
                        new ManifestLines(slice, targets, progress).answer(edits)));
    }

    private record Ways(Slice slice, int[] targets, CutCosts costs, PossibleEdits edits, Progress progress) {
        RemedyAnswer answer(RemedyAnswer.Kind kind, IntPredicate touched) {
            CutCosts allowed = costs.only(touched);
            Optional<VertexCut> cut = MinimumCut.of(slice, targets, allowed, progress);
            int disjoint = MinimumCut.of(slice, targets, allowed.equal(), progress).map(each -> each.routes().size())
                    .orElse(0);
            return new RemedyAnswer(kind, cut, cut.stream().flatMapToInt(each -> Arrays.stream(each.components()))
                    .mapToObj(edits::of).toList(), disjoint);
        }
    }

    /// Whether a path leads to a target at all.
    public boolean needed() {
        return reached.length > 0;
    }
}
