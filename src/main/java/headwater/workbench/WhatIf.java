package headwater.workbench;

import headwater.analysis.whatif.Change;
import headwater.analysis.whatif.VirtualGraph;
import headwater.ingest.ReadResult;
import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A snapshot as it would be after a change that nobody has made yet. It answers every question that a snapshot answers, and
/// says that it is none: by its name, by the changes it tells, and by its problems. Where it holds a version of which nobody
/// knows on what it depends, it is not wholly known, so nothing that is not found in it is an all-clear.
///
/// @param snapshot  marked as virtual; changes can be tried out on it again
/// @param virtual   the graph with the numbers before and after
public record WhatIf(Snapshot snapshot, VirtualGraph virtual) {
    /// The code of the problem that tells of a version on whose dependencies nothing is known.
    static final String UNKNOWN_DEPENDENCIES = "virtual-dependencies-unknown";
    private static final String MARK = " (what-if)";
    private static final int GONE = -1;

    /// @throws headwater.progress.CancelledException when cancelled
    public static WhatIf of(Snapshot before, Change change, Progress progress) {
        VirtualGraph virtual = VirtualGraph.of(before.graph(), change, progress);
        String file = before.isVirtual() ? before.file() : before.file() + MARK;
        List<Problem> problems = new ArrayList<>(before.problems());
        if (!before.isVirtual()) {
            problems.add(new Problem(Problem.Level.INFO, "virtual", "This is a what-if: nobody has made the change yet, and no "
                    + "file holds this graph. A package manager may hoist otherwise when it resolves a name again.",
                    Origin.wholeFile(before.file())));
        }
        IntStream.of(virtual.unknown()).mapToObj(virtual.graph()::component).forEach(added -> problems.add(unknown(added)));
        List<String> tried = new ArrayList<>(before.tried());
        tried.add(WhatIfWords.of(before.graph(), change));
        ReadResult was = before.result();
        return new WhatIf(new Snapshot(file, before.source(), new ReadResult(was.reader(), was.formatVersion(), was.facts(),
                virtual.graph(), coverage(before.coverage(), virtual.unknown().length), problems),
                before.captured(), tried), virtual);
    }

    /// Several changes, one after the other. All are told by the numbers of the snapshot before the first; what a change
    /// has taken away already is changed no more.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static Snapshot all(Snapshot before, List<Change> changes, Progress progress) {
        Snapshot now = before;
        int[] numbers = IntStream.range(0, before.graph().size()).toArray();
        for (Change change : changes) {
            Optional<Change> left = renumbered(change, numbers);
            if (left.isPresent()) {
                WhatIf after = of(now, left.get(), progress);
                now = after.snapshot();
                int[] moved = after.virtual().now();
                numbers = IntStream.of(numbers).map(c -> c == GONE ? GONE : moved[c]).toArray();
            }
        }
        return now;
    }

    private static Optional<Change> renumbered(Change change, int[] numbers) {
        return switch (change) {
            case Change.Remove(int[] components) -> left(components, numbers).map(Change.Remove::new);
            case Change.RemoveLines(int component) -> left(new int[] {component}, numbers)
                    .map(found -> new Change.RemoveLines(found[0]));
            case Change.Replace(int[] components, String version) -> left(components, numbers)
                    .map(found -> new Change.Replace(found, version));
            case Change.Upgrade(int component, String version, String range) -> left(new int[] {component}, numbers)
                    .map(found -> new Change.Upgrade(found[0], version, range));
        };
    }

    private static Optional<int[]> left(int[] components, int[] numbers) {
        int[] left = Arrays.stream(components).map(c -> numbers[c]).filter(c -> c != GONE).toArray();
        return left.length == 0 ? Optional.empty() : Optional.of(left);
    }

    private static Problem unknown(Component added) {
        return new Problem(Problem.Level.WARNING, UNKNOWN_DEPENDENCIES, added.label()
                + " is in no part of the file, so nobody knows on what it depends; it stands without dependencies.",
                added.origin());
    }

    private static Coverage coverage(Coverage before, int unknown) {
        return unknown == 0 ? before : new Coverage(before.seen(), before.understood(), before.skipped(),
                before.unresolved() + unknown, before.unmetOptional(), true);
    }
}
