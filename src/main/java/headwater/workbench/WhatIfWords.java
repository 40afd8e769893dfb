package headwater.workbench;

import headwater.analysis.whatif.Change;
import headwater.model.DependencyGraph;
import java.util.List;
import java.util.stream.IntStream;

/// A change that is tried out, in plain English; the same in the window, in sentences and in reports.
final class WhatIfWords {
    private WhatIfWords() {
    }

    /// `event-stream 3.3.6 overridden with 3.3.4`.
    static String of(DependencyGraph before, Change change) {
        return switch (change) {
            case Change.Remove(int[] components) -> names(before, components) + " removed";
            case Change.RemoveLines(int component) -> names(before, component) + " taken out of the manifests";
            case Change.Replace(int[] components, String version) -> names(before, components) + " overridden with " + version;
            case Change.Upgrade(int component, String version, String _) -> names(before, component) + " changed to " + version
                    + " in the manifests";
        };
    }

    private static String names(DependencyGraph before, int... components) {
        List<String> names = IntStream.of(components).mapToObj(before::component)
                .map(each -> Sentence.spaced(each.packageVersion())).distinct().sorted().toList();
        return names.isEmpty() ? "nothing" : Sentence.list(names);
    }
}
