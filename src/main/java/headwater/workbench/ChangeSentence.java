package headwater.workbench;

import headwater.analysis.diff.ComponentChange;
import headwater.analysis.diff.PackageName;
import headwater.analysis.diff.SnapshotDiff;
import headwater.model.PackageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sentence over a comparison: which compromised version came or went and because of what, what nobody asked for, and
/// how much changed.
public final class ChangeSentence {
    private static final int REASONS_SHOWN = 3;

    private final SnapshotDiff diff;
    private final List<PackageVersion> before;
    private final List<PackageVersion> now;
    private final boolean complete;
    private final ChangeWords words;

    private ChangeSentence(SnapshotDiff diff, Investigation before, Investigation now) {
        this.diff = diff;
        this.before = before.compromised().stream().map(Compromised::packageVersion).toList();
        this.now = now.compromised().stream().map(Compromised::packageVersion).toList();
        complete = before.snapshot().coverage().complete() && now.snapshot().coverage().complete();
        words = new ChangeWords(diff);
    }

    /// @param before  the answer for the earlier snapshot
    /// @param now     the answer for the later one
    public static Sentence of(SnapshotDiff diff, Investigation before, Investigation now) {
        ChangeSentence sentence = new ChangeSentence(diff, before, now);
        return new Sentence(sentence.headline(), sentence.detail());
    }

    private String headline() {
        List<String> parts = new ArrayList<>();
        verdict(parts, only(now, before), "came, and is compromised.", "came, and are compromised.");
        verdict(parts, only(before, now), "is compromised, and gone.", "are compromised, and gone.");
        verdict(parts, now.stream().filter(before::contains).toList(), "is compromised, in both builds.",
                "are compromised, in both builds.");
        List<ChangeGroup> groups = ChangeGroup.of(diff);
        groups.stream().filter(ChangeGroup::grave).forEach(group -> parts.add(grave(group)));
        if (parts.isEmpty()) {
            boolean untold = groups.stream().anyMatch(group -> group.kind() == ChangeGroup.Kind.CANNOT_TELL);
            parts.add((diff.isEmpty() ? "Nothing changed" : diff.packages().isEmpty() ? "No package changed"
                    : untold ? "Nothing compromised came or went; not every change can be explained"
                    : "Nothing compromised came or went, and nothing is unexplained")
                    + (complete ? "." : ", in what could be read."));
        }
        return String.join(" ", parts);
    }

    private static void verdict(List<String> parts, List<PackageVersion> versions, String one, String several) {
        if (!versions.isEmpty()) {
            parts.add(Sentence.list(versions.stream().map(Sentence::spaced).toList()) + " "
                    + (versions.size() == 1 ? one : several));
        }
    }

    private static String grave(ChangeGroup group) {
        int count = group.changes().size();
        if (group.kind() == ChangeGroup.Kind.OTHER_CONTENT) {
            return Sentence.number(count) + (count == 1 ? " package has" : " packages have")
                    + " other content under the same version.";
        }
        boolean added = group.changes().stream().allMatch(each -> each.has(ComponentChange.Added.class));
        return Sentence.number(count) + " unexplained " + (added ? "addition" : "change") + (count == 1 ? "." : "s.");
    }

    private String detail() {
        List<String> parts = new ArrayList<>();
        if (!diff.packages().isEmpty()) {
            parts.add(words.counts());
        } else if (!diff.isEmpty()) {
            parts.add("Only places or declarations differ.");
        }
        List<PackageVersion> moved = new ArrayList<>(only(now, before));
        moved.addAll(only(before, now));
        moved.stream().flatMap(each -> reason(each).stream()).distinct().limit(REASONS_SHOWN).forEach(parts::add);
        if (!complete) {
            parts.add("Not everything in the two files could be read.");
        }
        return String.join(" ", parts);
    }

    private Optional<String> reason(PackageVersion version) {
        PackageName name = new PackageName(version.ecosystem(), version.name());
        return diff.packages().stream().filter(each -> each.name().equals(name)).map(words::reason)
                .filter(each -> !each.isEmpty()).findFirst();
    }

    private static List<PackageVersion> only(List<PackageVersion> these, List<PackageVersion> those) {
        return these.stream().filter(each -> !those.contains(each)).toList();
    }
}
