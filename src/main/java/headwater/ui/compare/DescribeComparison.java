package headwater.ui.compare;

import headwater.analysis.diff.Mark;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.PackageName;
import headwater.analysis.diff.SnapshotDiff;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.ui.text.Texts;
import headwater.workbench.ChangeGroup;
import headwater.workbench.ChangeSentence;
import headwater.workbench.ChangeWords;
import headwater.workbench.Gravity;
import headwater.workbench.Investigation;
import headwater.workbench.Sentence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words a comparison as lines: both builds side by side, by cause. Linear in both builds.
final class DescribeComparison {
    private final SnapshotDiff diff;
    private final Investigation before;
    private final Investigation now;
    private final ChangeWords words;
    private final BuildHeads heads;
    private final Map<PackageName, Integer> firstBefore;
    private final Map<PackageName, Integer> firstNow;

    /// @param zone  where the user is
    DescribeComparison(SnapshotDiff diff, Investigation before, Investigation now, ZoneId zone) {
        this.diff = diff;
        this.before = before;
        this.now = now;
        words = new ChangeWords(diff);
        heads = new BuildHeads(before.snapshot(), now.snapshot(), zone);
        firstBefore = firstByName(diff.graphBefore());
        firstNow = firstByName(diff.graphNow());
    }

    private static Map<PackageName, Integer> firstByName(DependencyGraph graph) {
        Map<PackageName, Integer> first = new HashMap<>();
        for (int c = 0; c < graph.size(); c++) {
            if (!graph.isOwn(c)) {
                first.putIfAbsent(PackageName.of(graph.component(c)), c);
            }
        }
        return first;
    }

    CompareContent content(Progress progress) {
        List<ChangeGroup> groups = ChangeGroup.gravestFirst(diff, before, now);
        List<CompareRow> changes = new ArrayList<>();
        Set<PackageName> changed = new HashSet<>();
        for (ChangeGroup group : groups) {
            progress.checkCancelled();
            changes.add(new CompareRow.Heading(group.heading(), group.grave()));
            group.changes().forEach(change -> {
                changes.add(pair(change));
                changed.add(change.name());
            });
        }
        List<CompareRow> all = new ArrayList<>(changes);
        List<CompareRow> same = unchanged(changed);
        if (!same.isEmpty()) {
            all.add(new CompareRow.Heading(Texts.text("compare.same"), false));
            all.addAll(same);
        }
        Sentence sentence = ChangeSentence.of(diff, before, now);
        return new CompareContent(sentence.headline(),
                sentence.detail() + (same.isEmpty() ? "" : " " + Texts.count("compare.unchanged", same.size())), Gravity.of(diff, before, now), heads.of(before.snapshot()), heads.of(now.snapshot()),
                changes, all);
    }


    private CompareRow.Pair pair(PackageChange change) {
        Mark mark = change.before().isEmpty() ? Mark.ADDED : change.now().isEmpty() ? Mark.REMOVED : Mark.CHANGED;
        String note = Stream.of(words.note(change), words.askedFor(change)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new CompareRow.Pair(change.name(), mark,
                side(change.name(), change.before(), mark == Mark.REMOVED ? note : "", before, firstBefore,
                        change.gone()),
                side(change.name(), change.now(), note, now, firstNow, change.came()), words.reason(change));
    }

    private static Optional<CompareRow.Side> side(PackageName name, List<String> versions, String note, Investigation of,
            Map<PackageName, Integer> first, List<PackageChange.Appearance> alone) {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        boolean bad = of.compromises(name, versions);
        Integer known = alone.isEmpty() ? first.get(name) : Integer.valueOf(gravest(name, alone, of).instance());
        return Optional.of(new CompareRow.Side(name.name(), signed(name, versions, of), note, bad,
                known == null ? OptionalInt.empty() : OptionalInt.of(known)));
    }

    /// The versions; among several, the listed ones bear the sign.
    private static String signed(PackageName name, List<String> versions, Investigation of) {
        return versions.stream().map(each -> each.isEmpty() ? Texts.text("compare.version.unknown") : versions.size() > 1 && of.compromises(name, List.of(each)) ? "⚠ " + each : each)
                .collect(Collectors.joining(", "));
    }

    private static PackageChange.Appearance gravest(PackageName name, List<PackageChange.Appearance> alone, Investigation of) {
        return alone.stream().filter(each -> of.compromises(name, List.of(each.version()))).findFirst()
                .orElseGet(alone::getFirst);
    }

    private List<CompareRow> unchanged(Set<PackageName> changed) {
        Map<PackageName, TreeSet<String>> versions = new TreeMap<>();
        DependencyGraph graph = diff.graphNow();
        for (int c = 0; c < graph.size(); c++) {
            PackageName name = PackageName.of(graph.component(c));
            if (!graph.isOwn(c) && !changed.contains(name)) {
                versions.computeIfAbsent(name, _ -> new TreeSet<>())
                        .add(graph.component(c).version());
            }
        }
        List<CompareRow> rows = new ArrayList<>();
        versions.forEach((name, held) -> rows.add(new CompareRow.Pair(name, Mark.SAME,
                side(name, List.copyOf(held), "", before, firstBefore, List.of()),
                side(name, List.copyOf(held), "", now, firstNow, List.of()), "")));
        return rows;
    }
}
