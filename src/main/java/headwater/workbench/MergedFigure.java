package headwater.workbench;

import headwater.analysis.diff.Mark;
import headwater.analysis.diff.MergedGraph;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.PackageName;
import headwater.analysis.diff.SnapshotDiff;
import headwater.draw.Differences;
import headwater.draw.FigureContent;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The part of two merged builds that a picture shows: what changed, the gravest first, each with a shortest path from a
/// root of the build that has it; and every dependency that came or went between components that are shown.
///
/// @param content  to be laid out
/// @param shown    packages that changed and are in it
/// @param changed  packages that changed
public record MergedFigure(MergedGraph merged, FigureContent content, int shown, int changed) {
    /// More boxes than this nobody reads.
    public static final int MOST_BOXES = 200;

    /// @param before     the answer for the earlier build
    /// @param now        the answer for the later one
    /// @param mostBoxes  the first change is shown even where it alone needs more
    /// @throws headwater.progress.CancelledException when cancelled
    public static MergedFigure of(SnapshotDiff diff, Investigation before, Investigation now, int mostBoxes,
            Progress progress) {
        return new Maker(diff, progress).figure(before, now, mostBoxes);
    }

    /// Collects while it walks.
    private static final class Maker {
        private final SnapshotDiff diff;
        private final Progress progress;
        private final MergedGraph merged;
        private final ShortestTree pathsBefore;
        private final ShortestTree pathsNow;
        private final Map<PackageName, List<Integer>> unchangedVersions = new HashMap<>();
        private final BitSet components = new BitSet();
        private final BitSet dependencies = new BitSet();
        private final Map<Integer, String> notes = new HashMap<>();
        private final Set<Integer> changed = new LinkedHashSet<>();

        Maker(SnapshotDiff diff, Progress progress) {
            this.diff = diff;
            this.progress = progress;
            merged = MergedGraph.of(diff);
            progress.checkCancelled();
            pathsBefore = ShortestTree.of(diff.graphBefore());
            pathsNow = ShortestTree.of(diff.graphNow());
            gatherUnchangedVersions();
        }

        private void gatherUnchangedVersions() {
            for (PackageChange change : diff.packages()) {
                if (change.came().isEmpty() && change.gone().isEmpty()) {
                    unchangedVersions.put(change.name(), new ArrayList<>(1));
                }
            }
            DependencyGraph graph = diff.graphNow();
            for (int c = 0; c < graph.size() && !unchangedVersions.isEmpty(); c++) {
                List<Integer> found = unchangedVersions.get(PackageName.of(graph.component(c)));
                if (found != null && !graph.isOwn(c)) {
                    found.add(c);
                }
            }
        }

        MergedFigure figure(Investigation before, Investigation now, int mostBoxes) {
            ChangeWords words = new ChangeWords(diff);
            List<PackageChange> inOrder = ChangeGroup.gravestFirst(diff, before, now).stream()
                    .flatMap(group -> group.changes().stream()).toList();
            int shown = 0;
            for (PackageChange change : inOrder) {
                progress.checkCancelled();
                Set<Integer> needed = new LinkedHashSet<>();
                Set<Integer> steps = new LinkedHashSet<>();
                Set<Integer> own = componentsOf(change);
                own.forEach(component -> addPath(component, needed, steps));
                long added = needed.stream().filter(component -> !components.get(component)).count();
                if (shown > 0 && components.cardinality() + added > mostBoxes) {
                    break;
                }
                needed.forEach(components::set);
                steps.forEach(dependencies::set);
                changed.addAll(own);
                String note = Stream.of(ChangeGroup.isUnexplained(change) ? "unexplained" : "", words.note(change))
                        .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
                own.forEach(component -> notes.put(component, note));
                shown++;
            }
            addChangedDependencies();
            return new MergedFigure(merged, content(before, now), shown, inOrder.size());
        }

        /// Those whose version came or went; where none did, all of the package that differ, else its first.
        private Set<Integer> componentsOf(PackageChange change) {
            Set<Integer> own = new LinkedHashSet<>();
            change.came().forEach(each -> own.add(each.instance()));
            change.gone().forEach(each -> own.add(merged.ofBefore(each.instance())));
            List<Integer> held = unchangedVersions.getOrDefault(change.name(), List.of());
            held.stream().filter(component -> merged.mark(component) == Mark.CHANGED).forEach(own::add);
            if (own.isEmpty()) {
                held.stream().findFirst().ifPresent(own::add);
            }
            return own;
        }

        private void addPath(int component, Set<Integer> needed, Set<Integer> steps) {
            boolean later = merged.nowOf(component) >= 0;
            DependencyGraph graph = later ? diff.graphNow() : diff.graphBefore();
            needed.add(component);
            for (int d : (later ? pathsNow : pathsBefore).to(later ? component : merged.beforeOf(component))) {
                needed.add(later ? graph.from(d) : merged.ofBefore(graph.from(d)));
                steps.add(merged.dependency(d, later));
            }
        }

        private void addChangedDependencies() {
            DependencyGraph graph = merged.graph();
            components.stream().forEach(c -> IntStream.range(graph.firstDependency(c), graph.endDependency(c))
                    .filter(d -> components.get(graph.to(d)) && merged.markOfDependency(d) != Mark.SAME)
                    .forEach(dependencies::set));
        }

        private FigureContent content(Investigation before, Investigation now) {
            Map<Integer, Mark> marks = new LinkedHashMap<>();
            Map<Integer, Mark> lines = new LinkedHashMap<>();
            Map<Integer, String> details = new LinkedHashMap<>();
            BitSet badBefore = new BitSet();
            Arrays.stream(before.targets()).map(merged::ofBefore).forEach(badBefore::set);
            BitSet bad = new BitSet();
            Arrays.stream(now.targets()).forEach(bad::set);
            badBefore.stream().filter(c -> merged.nowOf(c) < 0).forEach(bad::set);
            components.stream().forEach(c -> {
                marks.put(c, changed.contains(c) && merged.mark(c) == Mark.SAME ? Mark.CHANGED : merged.mark(c));
                details.put(c, detail(c, marks.getOrDefault(c, Mark.SAME), bad.get(c), badBefore.get(c)));
            });
            dependencies.stream().forEach(d -> lines.put(d, merged.markOfDependency(d)));
            return new FigureContent(merged.graph(), components.stream().toArray(), dependencies.stream().toArray(),
                    new int[0], bad.stream().toArray(), new Differences(marks, lines, details));
        }

        /// The glyph of what is compromised stands where else the sign does.
        private String detail(int c, Mark mark, boolean bad, boolean wasBad) {
            List<String> parts = new ArrayList<>();
            String versions = versions(c);
            parts.add(bad ? (mark.sign() + " " + versions).strip() : versions);
            parts.add(!bad && wasBad ? "was compromised" : "");
            if (c == merged.graph().project()) {
                parts.add("project");
            } else if (merged.graph().isRoot(c)) {
                parts.add(merged.graph().isOwn(c) && !inferred(c) ? "workspace" : "root, inferred");
            } else if (merged.isDirect(c)) {
                parts.add("direct");
            }
            parts.add(notes.getOrDefault(c, ""));
            return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
        }

        private boolean inferred(int c) {
            return (merged.nowOf(c) >= 0 ? diff.graphNow() : diff.graphBefore()).rootsInferred();
        }

        private String versions(int c) {
            String is = merged.graph().component(c).version();
            if (merged.nowOf(c) < 0 || merged.beforeOf(c) < 0) {
                return is;
            }
            Component old = diff.graphBefore().component(merged.beforeOf(c));
            return old.version().equals(is) || old.version().isEmpty() ? is : old.version() + " → " + is;
        }
    }
}
