package headwater.ui.dominators;

import headwater.analysis.Slice;
import headwater.analysis.dominators.DominatorTree;
import headwater.analysis.dominators.Retained;
import headwater.analysis.match.ProductionReach;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.ui.text.Texts;
import headwater.workbench.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the rows of a snapshot's dominator tree: what many retain first, equals by number. Linear in the sum of what
/// all components retain.
final class DominatorRows {
    private static final Comparator<DominatorRow> ORDER = Comparator.comparingInt(DominatorRow::retained).reversed()
            .thenComparingInt(DominatorRow::number);

    private final DependencyGraph graph;
    private final DominatorTree tree;
    private final ProductionReach reach;
    private final Progress progress;

    private DominatorRows(Snapshot snapshot, Progress progress) {
        graph = snapshot.graph();
        tree = DominatorTree.of(Slice.of(graph), progress);
        reach = new ProductionReach(graph, snapshot.facts(), progress);
        this.progress = progress;
    }

    /// Those without a dominator, the others below them.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    static List<DominatorRow> of(Snapshot snapshot, Progress progress) {
        return new DominatorRows(snapshot, progress).rows();
    }

    /// What retains least comes first, so every row finds those below it ready; a tower of any height needs no stack.
    private List<DominatorRow> rows() {
        Map<Integer, List<DominatorRow>> below = new HashMap<>();
        int[] upwards = IntStream.range(0, graph.size()).filter(tree::reached).boxed()
                .sorted(progress.looking(Comparator.comparingInt(tree::retained))).mapToInt(Integer::intValue).toArray();
        for (int component : upwards) {
            progress.checkCancelled();
            List<DominatorRow> children = below.getOrDefault(component, new ArrayList<>());
            children.sort(ORDER);
            below.computeIfAbsent(tree.dominator(component), _ -> new ArrayList<>()).add(row(component, children));
            below.remove(component);
        }
        List<DominatorRow> top = below.getOrDefault(DominatorTree.TOP, new ArrayList<>());
        top.sort(ORDER);
        return top;
    }

    private DominatorRow row(int number, List<DominatorRow> children) {
        Component component = graph.component(number);
        Retained retained = Retained.of(tree, number, graph, reach);
        return new DominatorRow(number, component.name().isEmpty() ? component.label() : component.name(), component.version(),
                tree.retained(number), production(retained), scripts(retained), licences(retained), children);
    }

    private static String production(Retained of) {
        if (of.productionUnknown() == of.components().length) {
            return Texts.text("unknown");
        }
        String share = Texts.text("dominators.share", of.production(), (long) (100 * of.productionShare()));
        return of.productionUnknown() == 0 ? share : Texts.text("dominators.andUnknown", share, of.productionUnknown());
    }

    private static String scripts(Retained of) {
        if (of.scriptsUnknown() == of.components().length) {
            return Texts.text("unknown");
        }
        return of.scriptsUnknown() == 0 ? String.valueOf(of.installScripts().length)
                : Texts.text("dominators.andUnknown", of.installScripts().length, of.scriptsUnknown());
    }

    private static String licences(Retained of) {
        String known = of.licences().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", "));
        return known.isEmpty() ? Texts.text("unknown") : of.licencesUnknown() == 0 ? known
                : Texts.text("dominators.andUnknown", known, of.licencesUnknown());
    }
}
