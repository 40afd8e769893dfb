package headwater.workbench;

import headwater.analysis.Slice;
import headwater.analysis.blast.BlastCounts;
import headwater.draw.Overview;
import headwater.draw.OverviewFacts;
import headwater.draw.OverviewFilter;
import headwater.draw.OverviewGraph;
import headwater.draw.OverviewGroups;
import headwater.draw.OverviewMerge;
import headwater.draw.OverviewRoutes;
import headwater.draw.OverviewTexts;
import headwater.draw.TextWidths;
import headwater.layout.OverviewLayout;
import headwater.layout.OverviewPlaces;
import headwater.layout.Room;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;

/// Makes the overview of a snapshot.
public final class OverviewPicture {
    /// What a window of 1440 × 900 px leaves for it.
    private static final Room WINDOW = new Room(784, 520);

    private OverviewPicture() {
    }

    /// What is drawn as one.
    ///
    /// @param cycles  whether components that depend on each other are, too
    public record Merging(OverviewMerge merge, boolean cycles) {
        public static final Merging NONE = new Merging(OverviewMerge.NONE, false);
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static Overview of(Investigation answer, Merging merging, TextWidths widths, Progress progress) {
        DependencyGraph graph = answer.snapshot().graph();
        BitSet compromised = new BitSet();
        Arrays.stream(answer.targets()).forEach(compromised::set);
        OverviewGraph drawn = OverviewGraph.of(graph, OverviewGroups.of(graph, merging.merge(), merging.cycles(),
                compromised), progress);
        OverviewPlaces places = OverviewLayout.of(drawn.toLayOut(), WINDOW, progress);
        int[] counts = BlastCounts.of(Slice.of(graph), progress);
        int[] dependants = new int[drawn.nodes()];
        for (int c = 0; c < counts.length; c++) {
            dependants[drawn.nodeOf(c)] = Math.max(dependants[drawn.nodeOf(c)], counts[c]);
        }
        BitSet goals = new BitSet();
        compromised.stream().map(drawn::nodeOf).forEach(goals::set);
        OverviewFilter all = OverviewFilter.all(drawn);
        OverviewFacts facts = new OverviewFacts(dependants, goals, OverviewRoutes.to(drawn, all.edges(), goals));
        return new Overview(drawn, places, facts, new OverviewTexts(merging.merge(), widths));
    }
}
