package headwater.workbench;

import headwater.analysis.Introducers;
import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.diff.DeclarationChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.analysis.diff.Why;
import headwater.analysis.exposure.Standing;
import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Why something bad came into a stream or left it: what differs between two of its snapshots.
///
/// @param before    the earlier of the two that were compared
/// @param now       the later one
/// @param versions  one for each bad version that came or left
public record ExposureCause(SnapshotReference before, SnapshotReference now, List<VersionCause> versions) {
    public ExposureCause {
        versions = List.copyOf(versions);
    }

    /// Why one version came or left.
    ///
    /// @param direct       the changed dependency of a root that leads to it, by a line of a manifest or else by what was
    ///                     resolved anew inside its range; empty when no changed one does, or nobody can tell
    /// @param sentence     the reason in whole sentences
    /// @param introducers  what roots depend on and through which, or as which, it is in the snapshot that holds it
    public record VersionCause(PackageVersion version, Optional<DirectChange> direct, String sentence,
            List<PackageVersion> introducers) {
        public VersionCause {
            introducers = List.copyOf(introducers);
        }
    }

    /// A dependency of a root that changed.
    ///
    /// @param before  its version; empty when it was not there, or none is recorded
    /// @param now     the same in the later snapshot
    public record DirectChange(String name, String before, String now) {
        /// As people write it: `nodemon 1.18.4 → 1.18.5`.
        public String words() {
            return before.isEmpty() ? name + " " + now + " added" : now.isEmpty() ? name + " " + before + " removed"
                    : name + " " + before + " → " + now;
        }
    }

    /// The changed dependencies of roots, each once.
    public List<DirectChange> directs() {
        return versions.stream().flatMap(each -> each.direct().stream()).distinct().toList();
    }

    /// Two snapshots of a stream by their places, and whether something came between them, else it left; -1: there is no such.
    record Step(int before, int now, boolean came) {
        int held() {
            return came ? now : before;
        }
    }

    static Optional<ExposureCause> between(KeptSnapshots kept, StreamExposure stream, Step step, Progress progress)
            throws Failure.Store, Failure.Unreadable {
        if (step.before < 0 || step.now < 0 || stream.snapshots().get(step.came ? step.before : step.now).standing() == Standing.ENDED) {
            return Optional.empty();
        }
        StreamExposure.Moment before = stream.snapshots().get(step.before);
        StreamExposure.Moment now = stream.snapshots().get(step.now);
        SnapshotDiff diff = CompareSnapshots.of(kept.open(before.reference(), progress), kept.open(now.reference(), progress), progress);
        List<VersionCause> versions = new ArrayList<>();
        for (PackageVersion version : stream.snapshots().get(step.held()).held()) {
            cause(diff, version, step.came).ifPresent(versions::add);
        }
        return Optional.of(new ExposureCause(before.reference(), now.reference(), versions));
    }

    private static Optional<VersionCause> cause(SnapshotDiff diff, PackageVersion version, boolean came) {
        for (PackageChange change : diff.packages()) {
            if (change.name().name().equals(version.name()) && change.name().ecosystem() == version.ecosystem()) {
                for (PackageChange.Appearance each : came ? change.came() : change.gone()) {
                    if (each.version().equals(version.version())) {
                        List<PackageVersion> introducers = introducers(came ? diff.graphNow() : diff.graphBefore(), version);
                        return Optional.of(new VersionCause(version, direct(diff, each.why())
                                .or(() -> resolvedAnew(introducers, came ? diff.graphBefore() : diff.graphNow(), came)),
                                new ChangeWords(diff).sentence(change, each, came), introducers));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DirectChange> direct(SnapshotDiff diff, Why why) {
        return switch (why) {
            case Why.Explained explained -> {
                DeclarationChange line = diff.manifest().get(explained.cause());
                yield Optional.of(new DirectChange(line.name(), version(line.before()), version(line.now())));
            }
            case Why.CannotTell _, Why.Unexplained _ -> Optional.empty();
        };
    }

    /// No line of a manifest changed: the first introducer that has another version, or is missing, in the other snapshot.
    private static Optional<DirectChange> resolvedAnew(List<PackageVersion> introducers, DependencyGraph other, boolean came) {
        Map<String, Set<String>> direct = new HashMap<>();
        for (int root : other.roots()) {
            for (int d = other.firstDependency(root); d < other.endDependency(root); d++) {
                PackageVersion there = other.component(other.to(d)).packageVersion();
                direct.computeIfAbsent(there.name(), _ -> new TreeSet<>()).add(there.version());
            }
        }
        return introducers.stream().filter(each -> !direct.getOrDefault(each.name(), Set.of()).contains(each.version())).findFirst()
                .map(each -> {
                    String versions = String.join(", ", direct.getOrDefault(each.name(), Set.of()));
                    return came ? new DirectChange(each.name(), versions, each.version())
                            : new DirectChange(each.name(), each.version(), versions);
                });
    }

    private static String version(DeclarationChange.@Nullable Declared declared) {
        return declared == null ? "" : declared.version();
    }

    private static List<PackageVersion> introducers(DependencyGraph graph, PackageVersion version) {
        int[] instances = IntStream.range(0, graph.size()).filter(c -> graph.component(c).packageVersion().equals(version)).toArray();
        return Introducers.of(Slice.of(graph), Reachability.bits(instances));
    }
}
