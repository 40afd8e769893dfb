package headwater.workbench.remedy;

import headwater.analysis.Slice;
import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.analysis.remedy.Edit;
import headwater.analysis.remedy.Remedy;
import headwater.analysis.remedy.RemedyAnswer;
import headwater.analysis.remedy.SafeVersions;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.Ecosystem;
import headwater.progress.Progress;
import headwater.workbench.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ways to take some components out of a snapshot, with the text that does it.
///
/// @param manager  who carries it out; nothing where the input does not say and nobody else did
/// @param named    components that are not our own, by the name under which others ask for them
public record FindRemedy(Snapshot snapshot, Remedy remedy, Optional<PackageManager> manager, ProductionReach reach,
        Map<String, List<Integer>> named) {
    public FindRemedy {
        named = Map.copyOf(named);
    }

    /// Along dependencies of some scopes.
    ///
    /// @param manager  who carries it out, when it is not the one whose lockfile the snapshot is
    /// @throws headwater.progress.CancelledException when cancelled
    public static FindRemedy of(Snapshot snapshot, int[] targets, Set<DependencyScope> scopes, SafeVersions safe,
            Optional<PackageManager> manager, Progress progress) {
        DependencyGraph graph = snapshot.graph();
        Slice slice = Slice.of(graph, scopes);
        Remedy remedy = Remedy.of(slice, targets, safe, progress);
        return new FindRemedy(snapshot, remedy, manager.or(() -> PackageManager.of(snapshot.result().reader())),
                new ProductionReach(graph, snapshot.facts(), progress), named(graph, progress));
    }

    private static Map<String, List<Integer>> named(DependencyGraph graph, Progress progress) {
        Map<String, List<Integer>> named = new HashMap<>();
        for (int c = 0; c < graph.size(); c++) {
            progress.checkCancelled();
            if (!graph.isOwn(c)) {
                named.computeIfAbsent(graph.component(c).installName(), _ -> new ArrayList<>()).add(c);
            }
        }
        return named;
    }

    /// What to write for all edits of a way; nothing where it is not known who carries them out, or it is nobody whose
    /// words are known here.
    public Optional<OverrideText> override(RemedyAnswer answer) {
        return override(answer.edits(), answer.edits());
    }

    /// What to write for one of them.
    public Optional<OverrideText> override(Edit edit, RemedyAnswer answer) {
        return override(List.of(edit), answer.edits());
    }

    private Optional<OverrideText> override(List<Edit> edits, List<Edit> together) {
        DependencyGraph graph = snapshot.graph();
        boolean understood = edits.stream().allMatch(edit -> graph.component(edit.component()).packageVersion().ecosystem()
                == Ecosystem.NPM);
        return edits.isEmpty() || !understood ? Optional.empty() : manager.map(who -> who.writer().write(edits.stream()
                .map(edit -> Replacement.of(graph, edit, together, named)).toList()));
    }

    /// Whether what an edit takes out gets into production.
    public Production production(Edit edit) {
        return reach.of(edit.component());
    }
}
