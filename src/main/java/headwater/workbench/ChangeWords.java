package headwater.workbench;

import headwater.analysis.diff.ComponentChange;
import headwater.analysis.diff.CrossCheck;
import headwater.analysis.diff.DeclarationChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.analysis.diff.Why;
import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words what differs between two builds, in plain English.
public final class ChangeWords {
    private static final List<Class<? extends ComponentChange>> COUNTED = List.of(ComponentChange.Added.class,
            ComponentChange.Removed.class, ComponentChange.VersionUp.class, ComponentChange.VersionDown.class,
            ComponentChange.VersionSetChanged.class);

    private final SnapshotDiff diff;
    private final UnexplainedChain chain;
    private final Optional<CrossCheck> check;

    public ChangeWords(SnapshotDiff diff) {
        this.diff = diff;
        chain = new UnexplainedChain(diff);
        check = CrossCheck.of(diff);
    }

    String heading(ChangeGroup.Kind kind) {
        return switch (kind) {
            case OTHER_CONTENT -> "Other content under the same version";
            case UNEXPLAINED -> "Unexplained";
            case CAUSE -> "Because a declaration changed";
            case RESOLVED_ANEW -> "Resolved anew inside unchanged ranges";
            case CANNOT_TELL -> "What would explain them is not recorded";
            case OTHER -> "Same versions, something else changed";
        };
    }

    /// Why something is in the later build: a changed line of a manifest.
    ///
    /// @param manifest  index in [SnapshotDiff#manifest()]
    String cause(int manifest) {
        DeclarationChange line = diff.manifest().get(manifest);
        DeclarationChange.Declared before = line.before();
        DeclarationChange.Declared now = line.now();
        if (before == null && now != null) {
            return "Because " + line.name() + range(now) + " was added" + version(now);
        }
        if (now == null) {
            return "Because " + line.name() + (before == null ? "" : range(before)) + " was removed";
        }
        if (before == null) {
            throw new IllegalArgumentException("a change without sides");
        }
        String ranges = line.kind() == DeclarationChange.Kind.RANGE
                ? range(before) + " →" + range(now) : range(now);
        String versions = before.version().isEmpty() || now.version().isEmpty() ? ""
                : before.version().equals(now.version()) ? " now leads elsewhere"
                : " moved " + before.version() + " → " + now.version();
        return "Because " + line.name() + ranges + versions;
    }

    private static String range(DeclarationChange.Declared declared) {
        return declared.range() == null || declared.range().isEmpty() ? "" : " " + declared.range();
    }

    private static String version(DeclarationChange.Declared declared) {
        return declared.version().isEmpty() ? "" : " (" + declared.version() + ")";
    }

    /// The reason for a change in whole sentences; empty where no version came or went.
    public String reason(PackageChange change) {
        boolean came = ChangeGroup.isCame(change);
        Stream<String> sentences = ChangeGroup.reasons(change).stream().map(each -> sentence(change, each, came));
        return Stream.concat(sentences, crossChecked(change)).distinct().collect(Collectors.joining(" "));
    }

    /// Of files of two kinds, why only one lists a version.
    private Stream<String> crossChecked(PackageChange change) {
        return check.stream().flatMap(each -> Stream.concat(
                each.now().stream().filter(alone -> isOf(alone, change, change.came())),
                each.before().stream().filter(alone -> isOf(alone, change, change.gone())))).map(CrossCheckWords::reason);
    }

    private static boolean isOf(CrossCheck.Alone alone, PackageChange change, List<PackageChange.Appearance> versions) {
        return alone.name().equals(change.name()) && versions.stream().anyMatch(each -> each.version().equals(alone.version()));
    }

    /// Why one version is in the later build alone, or in the earlier one alone, in whole sentences.
    String sentence(PackageChange change, PackageChange.Appearance each, boolean came) {
        String what = change.name() + (each.version().isEmpty() ? "" : " " + each.version());
        String verb = came ? " is new: " : " is gone: ";
        DependencyGraph graph = came ? diff.graphNow() : diff.graphBefore();
        return switch (each.why()) {
            case Why.Explained explained -> what + (came ? " is new " : " is gone ") + lower(cause(explained.cause())) + way(explained.cause(), each, came) + "."
                    + (explained.others() ? " Other changed lines lead to it too." : "");
            case Why.CannotTell(Why.Missing missing) -> what + verb + "why cannot be told, for " + missing(missing) + ".";
            case Why.Unexplained(Why.Reason reason, int dependent, String range) when reason == Why.Reason.FOLLOWS ->
                    what + verb + label(graph, dependent) + " asks for" + (range == null || range.isEmpty() ? " it" : " " + range)
                            + ". " + chain.origin(dependent, came) + " No changed line of a manifest leads to it.";
            case Why.Unexplained(Why.Reason reason, int dependent, String range) -> what + verb
                    + unexplained(reason, dependent < 0 ? "nothing" : label(graph, dependent), range, came);
        };
    }

    /// In a few words, which component asks for what came although no changed line implies it; empty for all others.
    public String askedFor(PackageChange change) {
        return change.came().stream().filter(each -> each.why() instanceof Why.Unexplained(Why.Reason reason, _, _)
                && reason == Why.Reason.FOLLOWS).findFirst().map(each -> chain.askedFor((Why.Unexplained) each.why()))
                .orElse("");
    }

    static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /// What stands between what the cause names and what it explains.
    private String way(int manifest, PackageChange.Appearance each, boolean came) {
        List<Integer> way = came ? diff.wayNow(each.instance()) : diff.wayBefore(each.instance());
        DependencyGraph graph = came ? diff.graphNow() : diff.graphBefore();
        String named = diff.manifest().get(manifest).name();
        List<Integer> between = way.subList(0, Math.max(0, way.size() - 1)).stream()
                .dropWhile(c -> graph.component(c).name().equals(named)).toList();
        return between.isEmpty() ? "" : ", by way of "
                + between.stream().map(c -> label(graph, c)).collect(Collectors.joining(" › "));
    }

    private static String missing(Why.Missing missing) {
        return switch (missing) {
            case MANIFEST -> "the file does not say what the project itself asks for";
            case RANGES -> "the file does not record ranges";
            case DEPENDENCIES -> "not both files say who depends on whom";
            case OVERRIDES -> "overrides of the project may have changed, which lockfiles do not record";
        };
    }

    private static String unexplained(Why.Reason reason, String dependent, @Nullable String range, boolean came) {
        String asked = range == null || range.isEmpty() ? "" : " " + range;
        return switch (reason) {
            case OUT_OF_RANGE -> dependent + " declares" + asked + ", which does not allow it, and did not change.";
            case SAME_VERSION_ASKS -> dependent + (came ? " asks for it now" : " asked for it before")
                    + " though its version is the same.";
            case NOTHING_ASKS -> "nothing depends on it.";
            case FOLLOWS -> dependent + " asks for it.";
            case NOW_MET -> "an optional or peer dependency of " + dependent + (came ? " is met now." : " was met before.");
            case RE_RESOLVED -> dependent + " asks for" + asked + " as before; another version was chosen.";
        };
    }

    static String label(DependencyGraph graph, int component) {
        String name = graph.component(component).name();
        return name.isEmpty() ? graph.component(component).label()
                : (name + " " + graph.component(component).version()).strip();
    }

    /// What changed beside the versions, in a few words.
    public String note(PackageChange change) {
        List<String> notes = new ArrayList<>();
        for (ComponentChange each : change.changes()) {
            switch (each) {
                case ComponentChange.Added _, ComponentChange.Removed _, ComponentChange.VersionUp _,
                        ComponentChange.VersionSetChanged _ -> { }
                case ComponentChange.VersionDown _ -> notes.add("downgraded");
                case ComponentChange.Moved(boolean direct) -> notes.add(direct ? "now direct" : "no longer direct");
                case ComponentChange.ScopeChanged(_, var now) -> notes.add("now " + now.stream()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
                case ComponentChange.LicenceChanged(_, var now) -> notes.add("licence " + String.join(", ", now));
                case ComponentChange.HashChanged(_, _, _, boolean comparable) -> notes.add(comparable
                        ? "same version, other content" : "digests cannot be compared");
                case ComponentChange.HostChanged(_, var now) -> notes.add("from " + String.join(", ", now));
                case ComponentChange.ScriptGained _ -> notes.add("runs an install script");
                case ComponentChange.ScriptLost _ -> notes.add("no install script any more");
            }
        }
        return String.join(", ", notes);
    }

    /// `14 packages changed: 3 added, 1 removed, 9 up, 1 down.`
    public String counts() {
        if (diff.packages().isEmpty()) {
            return "No package changed.";
        }
        List<String> parts = new ArrayList<>();
        count(parts, ComponentChange.Added.class, "added");
        count(parts, ComponentChange.Removed.class, "removed");
        count(parts, ComponentChange.VersionUp.class, "up");
        count(parts, ComponentChange.VersionDown.class, "down");
        count(parts, ComponentChange.VersionSetChanged.class, "in other versions");
        List<PackageChange> others = diff.packages().stream().filter(change -> COUNTED.stream().noneMatch(change::has)).toList();
        if (!others.isEmpty()) {
            parts.add(others.size() + (others.stream().allMatch(change -> change.has(ComponentChange.HostChanged.class))
                    ? " from another source" : " otherwise"));
        }
        int size = diff.packages().size();
        if (diff.packages().stream().allMatch(change -> change.has(ComponentChange.VersionUp.class)) && size > 1) {
            return Sentence.number(size) + " packages changed, all upwards.";
        }
        return size + (size == 1 ? " package" : " packages") + " changed"
                + (parts.isEmpty() ? "." : ": " + String.join(", ", parts) + ".");
    }

    private void count(List<String> parts, Class<? extends ComponentChange> kind, String word) {
        long count = diff.packages().stream().filter(change -> change.has(kind)).count();
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
