package headwater.workbench;

import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.PackageName;
import headwater.analysis.diff.SnapshotDiff;
import headwater.model.PackageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sentence over a comparison: which compromised version came or went and because of what, what nobody asked for, then
/// how much changed.
public final class ComparisonSentence {
    private final SnapshotDiff diff;
    private final List<PackageVersion> before;
    private final List<PackageVersion> now;

    private ComparisonSentence(SnapshotDiff diff, Investigation before, Investigation now) {
        this.diff = diff;
        this.before = before.compromised().stream().map(Compromised::packageVersion).toList();
        this.now = now.compromised().stream().map(Compromised::packageVersion).toList();
    }

    /// @param before  the answer for the earlier snapshot
    /// @param now     the answer for the later one
    public static Sentence of(SnapshotDiff diff, Investigation before, Investigation now) {
        ComparisonSentence sentence = new ComparisonSentence(diff, before, now);
        boolean complete = before.snapshot().coverage().complete() && now.snapshot().coverage().complete();
        return new Sentence(sentence.headline(complete), sentence.detail(complete));
    }

    private String headline(boolean complete) {
        List<String> parts = new ArrayList<>();
        List<PackageVersion> came = only(now, before);
        List<PackageVersion> went = only(before, now);
        List<PackageVersion> stayed = now.stream().filter(before::contains).toList();
        if (!came.isEmpty()) {
            parts.add(names(came) + (came.size() == 1 ? " came and is" : " came and are") + " compromised.");
        }
        if (!went.isEmpty()) {
            parts.add(names(went) + (went.size() == 1 ? ", which is compromised, is gone."
                    : ", which are compromised, are gone."));
        }
        if (!stayed.isEmpty()) {
            parts.add(names(stayed) + (stayed.size() == 1 ? " is" : " are") + " compromised in both builds.");
        }
        long unexplained = unexplained(diff);
        if (unexplained > 0) {
            parts.add(Sentence.number(unexplained) + " unexplained " + (unexplained == 1 ? "change." : "changes."));
        }
        if (parts.isEmpty()) {
            parts.add((diff.packages().isEmpty() ? "No package changed" : "Nothing compromised came, nothing is unexplained")
                    + (complete ? "." : " in what could be read."));
        }
        return String.join(" ", parts);
    }

    private static long unexplained(SnapshotDiff diff) {
        return ChangeGroup.of(diff).stream().filter(group -> group.kind() == ChangeGroup.Kind.UNEXPLAINED)
                .mapToLong(group -> group.changes().size()).sum();
    }

    private String detail(boolean complete) {
        List<String> parts = new ArrayList<>();
        if (!diff.packages().isEmpty()) {
            parts.add(new ChangeWords(diff).counts());
        }
        only(now, before).forEach(each -> reason(each).ifPresent(parts::add));
        only(before, now).forEach(each -> reason(each).ifPresent(parts::add));
        if (!complete) {
            parts.add("Not everything in the two files could be read.");
        }
        return String.join(" ", parts);
    }

    private Optional<String> reason(PackageVersion version) {
        PackageName name = new PackageName(version.ecosystem(), version.name());
        ChangeWords words = new ChangeWords(diff);
        return diff.packages().stream().filter((PackageChange each) -> each.name().equals(name)).findFirst()
                .map(words::reason).filter(each -> !each.isEmpty());
    }

    private static List<PackageVersion> only(List<PackageVersion> these, List<PackageVersion> those) {
        return these.stream().filter(each -> !those.contains(each)).toList();
    }

    private static String names(List<PackageVersion> versions) {
        return Sentence.list(versions.stream().map(Sentence::spaced).toList());
    }
}
