package headwater.workbench;

import headwater.analysis.diff.ComponentChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.PackageName;
import headwater.analysis.diff.SnapshotDiff;
import headwater.model.PackageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sentence over a comparison: which compromised version came or went, what nobody asked for, then how much changed.
public final class ComparisonSentence {
    private final SnapshotDiff diff;
    private final List<PackageVersion> before;
    private final List<PackageVersion> now;
    private final ComparisonText text;

    private ComparisonSentence(SnapshotDiff diff, Investigation before, Investigation now) {
        this.diff = diff;
        this.before = before.compromised().stream().map(Compromised::packageVersion).toList();
        this.now = now.compromised().stream().map(Compromised::packageVersion).toList();
        text = new ComparisonText(diff);
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
        if (!came.isEmpty()) {
            parts.add(names(came) + (came.size() == 1 ? " came and is" : " came and are") + " compromised.");
        }
        if (!went.isEmpty()) {
            parts.add(names(went) + (went.size() == 1 ? ", which is compromised, is gone."
                    : ", which are compromised, are gone."));
        }
        for (ComparisonGroups.Group group : ComparisonGroups.of(diff).groups()) {
            if (group.grave()) {
                parts.add(grave(group));
            }
        }
        if (parts.isEmpty()) {
            String where = complete ? "." : " in what could be read.";
            parts.add(diff.isEmpty() ? "Nothing changed" + where
                    : diff.packages().isEmpty() ? "No package changed" + where : "No unexplained addition" + where);
        }
        return String.join(" ", parts);
    }

    private static String grave(ComparisonGroups.Group group) {
        int count = group.changes().size();
        if (group.kind() == ComparisonGroups.Kind.OTHER_BYTES) {
            return count + (count == 1 ? " package has" : " packages have") + " other bytes under the same version.";
        }
        boolean added = group.changes().stream().allMatch(each -> each.has(ComponentChange.Added.class));
        return count + " unexplained " + (added ? "addition" : "change") + (count == 1 ? "." : "s.");
    }

    private String detail(boolean complete) {
        List<String> parts = new ArrayList<>();
        if (!diff.packages().isEmpty()) {
            parts.add(counts());
        } else if (!diff.isEmpty()) {
            parts.add(plural(diff.instances().size(), "instance") + " and "
                    + plural(diff.manifest().size() + diff.dependencies().size(), "declaration") + " differ.");
        }
        only(now, before).forEach(each -> reason(each).ifPresent(parts::add));
        only(before, now).forEach(each -> reason(each).ifPresent(parts::add));
        List<PackageVersion> stayed = now.stream().filter(before::contains).toList();
        if (!stayed.isEmpty()) {
            parts.add(names(stayed) + (stayed.size() == 1 ? " is" : " are") + " compromised in both builds.");
        }
        if (!complete) {
            parts.add("Not everything in the two files could be read.");
        }
        return String.join(" ", parts);
    }

    private String counts() {
        List<PackageChange> all = diff.packages();
        List<String> counts = new ArrayList<>();
        count(counts, "added", all.stream().filter(each -> each.has(ComponentChange.Added.class)).count());
        count(counts, "removed", all.stream().filter(each -> each.has(ComponentChange.Removed.class)).count());
        count(counts, "up", all.stream().filter(each -> each.has(ComponentChange.VersionUp.class)).count());
        count(counts, "down", all.stream().filter(each -> each.has(ComponentChange.VersionDown.class)).count());
        count(counts, "in other versions",
                all.stream().filter(each -> each.has(ComponentChange.VersionSetChanged.class)).count());
        count(counts, "otherwise",
                all.stream().filter(each -> each.came().isEmpty() && each.gone().isEmpty()).count());
        return plural(all.size(), "package") + " changed: " + String.join(", ", counts) + ".";
    }

    private static void count(List<String> counts, String what, long count) {
        if (count > 0) {
            counts.add(Sentence.number(count) + " " + what);
        }
    }

    private Optional<String> reason(PackageVersion version) {
        PackageName name = new PackageName(version.ecosystem(), version.name());
        return diff.packages().stream().filter(each -> each.name().equals(name)).findFirst()
                .map(each -> Sentence.spaced(version) + ": " + text.reason(each)).filter(each -> !each.endsWith(": "));
    }

    private static List<PackageVersion> only(List<PackageVersion> these, List<PackageVersion> those) {
        return these.stream().filter(each -> !those.contains(each)).toList();
    }

    private static String names(List<PackageVersion> versions) {
        return Sentence.list(versions.stream().map(Sentence::spaced).toList());
    }

    private static String plural(int count, String noun) {
        return Sentence.number(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
