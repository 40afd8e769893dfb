package headwater.analysis.dominators;

import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.model.DependencyGraph;
import headwater.model.InstallScript;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What comes in only through one component, itself counted: what goes when it goes. Linear in what it holds.
///
/// @param components        ascending
/// @param production        how many of them get into production
/// @param productionUnknown of how many that cannot be told
/// @param installScripts    those that run a script on installation, ascending
/// @param scriptsUnknown    of how many that is not recorded
/// @param licences          each licence as written, with how many have it
/// @param licencesUnknown   how many have none recorded
public record Retained(int[] components, int production, int productionUnknown, int[] installScripts, int scriptsUnknown,
        SortedMap<String, Integer> licences, int licencesUnknown) {
    public Retained {
        licences = Collections.unmodifiableSortedMap(new TreeMap<>(licences));
    }

    public static Retained of(DominatorTree tree, int component, DependencyGraph graph, ProductionReach reach) {
        int[] components = tree.subtree(component);
        SortedMap<String, Integer> licences = new TreeMap<>();
        int unlicensed = 0;
        for (int c : components) {
            String licence = graph.component(c).licence();
            if (licence == null) {
                unlicensed++;
            } else {
                licences.merge(licence, 1, Integer::sum);
            }
        }
        return new Retained(components, count(components, reach, Production.YES),
                count(components, reach, Production.UNKNOWN),
                Arrays.stream(components).filter(c -> script(graph, c) == InstallScript.YES).toArray(),
                (int) Arrays.stream(components).filter(c -> script(graph, c) == InstallScript.UNKNOWN).count(),
                licences, unlicensed);
    }

    private static int count(int[] components, ProductionReach reach, Production wanted) {
        return (int) Arrays.stream(components).filter(c -> reach.of(c) == wanted).count();
    }

    private static InstallScript script(DependencyGraph graph, int component) {
        return graph.component(component).installScript();
    }

    /// The part of them that gets into production, from 0 to 1.
    public double productionShare() {
        return components.length == 0 ? 0 : (double) production / components.length;
    }
}
