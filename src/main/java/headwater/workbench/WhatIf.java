package headwater.workbench;

import headwater.analysis.whatif.Change;
import headwater.analysis.whatif.VirtualGraph;
import headwater.ingest.ReadResult;
import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.Origin;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A snapshot as it would be after a change that nobody has made yet. It answers every question that a snapshot answers, and
/// says that it is none: by its name, and by its problems. Where it holds a version of which nobody knows on what it
/// depends, it is not wholly known, so nothing that is not found in it is an all-clear.
///
/// @param snapshot  marked as virtual; changes can be tried out on it again
/// @param virtual   the graph with the numbers before and after
public record WhatIf(Snapshot snapshot, VirtualGraph virtual) {
    private static final String MARK = " (what-if)";

    public static WhatIf of(Snapshot before, Change change) {
        VirtualGraph virtual = VirtualGraph.of(before.graph(), change);
        String file = before.file().endsWith(MARK) ? before.file() : before.file() + MARK;
        List<Problem> problems = new ArrayList<>(before.problems());
        if (!isVirtual(before)) {
            problems.add(new Problem(Problem.Level.INFO, "virtual", "This is a what-if: nobody has made the change yet, and no "
                    + "file holds this graph. A package manager may hoist otherwise when it resolves a name again.",
                    Origin.wholeFile(before.file())));
        }
        IntStream.of(virtual.unknown()).mapToObj(virtual.graph()::component).forEach(added -> problems.add(unknown(added)));
        ReadResult was = before.result();
        return new WhatIf(new Snapshot(file, before.source(), new ReadResult(was.reader(), was.formatVersion(), was.facts(),
                virtual.graph(), coverage(before.coverage(), virtual.unknown().length), problems)), virtual);
    }

    private static Problem unknown(Component added) {
        return new Problem(Problem.Level.WARNING, "virtual-dependencies-unknown", added.label()
                + " is in no part of the file, so nobody knows on what it depends; it stands without dependencies.",
                added.origin());
    }

    private static Coverage coverage(Coverage before, int unknown) {
        return unknown == 0 ? before : new Coverage(before.seen(), before.understood(), before.skipped(),
                before.unresolved() + unknown, before.unmetOptional(), true);
    }

    /// Whether a snapshot is the outcome of a what-if.
    public static boolean isVirtual(Snapshot snapshot) {
        return snapshot.file().endsWith(MARK);
    }
}
