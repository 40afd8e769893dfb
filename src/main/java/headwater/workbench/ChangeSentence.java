package headwater.workbench;

import headwater.analysis.diff.ComponentChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.PackageName;
import headwater.analysis.diff.SnapshotDiff;
import headwater.model.PackageVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return new Sentence(now.snapshot().virtualMark() + sentence.headline(), sentence.detail());
    }

    private String headline() {
        List<String> parts = new ArrayList<>();
        verdict(parts, only(now, before), "is new and compromised.", "are new and compromised.");
        verdict(parts, only(before, now), "was compromised and is gone.", "were compromised and are gone.");
        verdict(parts, now.stream().filter(before::contains).toList(), "is compromised in both builds.",
                "are compromised in both builds.");
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
        List<String> parts = new ArrayList<>(reasons());
        if (!diff.packages().isEmpty()) {
            parts.add(words.counts());
        } else if (!diff.isEmpty()) {
            parts.add("Only places or declarations differ.");
        }
        if (!complete) {
            parts.add("Not everything in the two files could be read.");
        }
        return String.join(" ", parts);
    }

    /// Why what is compromised came or went, in a few words each; the lines of the comparison say the rest.
    private List<String> reasons() {
        Set<PackageName> moved = Stream.concat(only(now, before).stream(), only(before, now).stream())
                .map(each -> new PackageName(each.ecosystem(), each.name())).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (ChangeGroup group : ChangeGroup.of(diff)) {
            List<String> names = group.changes().stream().map(PackageChange::name).filter(moved::contains)
                    .map(PackageName::name).toList();
            if (!names.isEmpty()) {
                byReason.put(reason(group), names);
            }
        }
        boolean alike = byReason.size() == 1;
        return byReason.entrySet().stream().limit(REASONS_SHOWN).map(each -> alike ? alone(each.getKey()) + "."
                : Sentence.list(each.getValue()) + ": " + ChangeWords.lower(each.getKey()) + ".").toList();
    }

    private String alone(String reason) {
        boolean several = only(now, before).size() + only(before, now).size() > 1;
        return reason.startsWith("Resolved") ? (several ? "They were " : "It was ") + ChangeWords.lower(reason) : reason;
    }

    private static String reason(ChangeGroup group) {
        return switch (group.kind()) {
            case UNEXPLAINED -> "No changed line of a manifest asks for it";
            case CANNOT_TELL -> "What would explain it is not recorded";
            case CAUSE, RESOLVED_ANEW, OTHER_CONTENT, OTHER -> group.heading();
        };
    }

    private static List<PackageVersion> only(List<PackageVersion> these, List<PackageVersion> those) {
        return these.stream().filter(each -> !those.contains(each)).toList();
    }
}
