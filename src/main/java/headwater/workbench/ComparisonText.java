package headwater.workbench;

import headwater.analysis.diff.ComponentChange;
import headwater.analysis.diff.DeclarationChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.analysis.diff.Why;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The wording of a comparison, the same in the window, on the command line and in reports. Names stand as they are in the
/// files: who shows them escapes them.
public final class ComparisonText {
    private static final int STEPS_SHOWN = 6;

    private final SnapshotDiff diff;

    public ComparisonText(SnapshotDiff diff) {
        this.diff = diff;
    }

    /// Why a package changed, in whole sentences; empty when its versions stayed.
    public String reason(PackageChange change) {
        boolean came = !change.came().isEmpty();
        List<String> sentences = new ArrayList<>();
        for (PackageChange.Appearance each : came ? change.came() : change.gone()) {
            String sentence = reason(change, each, came);
            if (!sentences.contains(sentence)) {
                sentences.add(sentence);
            }
        }
        return String.join(" ", sentences);
    }

    /// All that changed about a package in one line: `1.14.0 → 1.14.1, licence MIT → ISC`.
    public static String changes(PackageChange change) {
        return String.join(", ", change.changes().stream().map(each -> change(change, each)).toList());
    }

    /// The line of a manifest behind a group: `nodemon ^1.18.3 moved 1.18.3 → 1.18.4`.
    public String cause(int number) {
        DeclarationChange change = diff.manifest().get(number);
        String where = owner(change);
        String text = switch (change.kind()) {
            case ADDED -> "the line " + declared(change.name(), change.now()) + " was added";
            case REMOVED -> "the line " + declared(change.name(), change.before()) + " was removed";
            case RANGE -> "the line " + declared(change.name(), change.before()) + " became "
                    + range(change.now()) + version(change);
            case RELATION -> declared(change.name(), change.now()) + " moved from " + relation(change.before()) + " to "
                    + relation(change.now()) + version(change);
            case VERSION -> declared(change.name(), change.now()) + " moved " + versions(change);
        };
        return where.isEmpty() ? text : text + " in " + where;
    }

    static String missing(Why.Missing missing) {
        return switch (missing) {
            case MANIFEST -> "which packages the project asks for is not recorded";
            case RANGES -> "the ranges are not recorded";
            case DEPENDENCIES -> "who depends on whom is not recorded in both files";
            case OVERRIDES -> "an override leads to it, and the files do not record whether that changed";
        };
    }

    private String reason(PackageChange change, PackageChange.Appearance each, boolean came) {
        DependencyGraph graph = came ? diff.graphNow() : diff.graphBefore();
        return switch (each.why()) {
            case Why.Explained(int cause, int _, boolean others) -> capital(cause(cause)) + "."
                    + way(graph, came ? diff.wayNow(each.instance()) : diff.wayBefore(each.instance()), came)
                    + (others ? " Other changed lines lead to it too." : "");
            case Why.CannotTell(Why.Missing missing) -> "Cannot be told: " + missing(missing) + ".";
            case Why.Unexplained(Why.Reason reason, int dependent, String range) -> {
                String name = change.name().name();
                String who = dependent < 0 ? "" : spaced(graph.component(dependent));
                String asks = who + (came ? " asks for " : " asked for ") + name + (range == null ? "" : " " + range);
                yield came ? came(reason, asks, name + " " + each.version()) : gone(reason, asks, name + " " + each.version());
            }
        };
    }

    private static String came(Why.Reason reason, String asks, String version) {
        return switch (reason) {
            case OUT_OF_RANGE -> asks + " as before, and that does not allow " + version + ".";
            case SAME_VERSION_ASKS -> asks + " now and did not before, under the same version.";
            case NOTHING_ASKS -> "Nothing depends on " + version + ".";
            case FOLLOWS -> asks + ". No line of a manifest changed for it.";
            case NOW_MET -> asks + " as before, and can do without: it was not there and is now.";
            case RE_RESOLVED -> asks + " as before: " + version + " was chosen inside the same range.";
        };
    }

    private static String gone(Why.Reason reason, String asks, String version) {
        return switch (reason) {
            case OUT_OF_RANGE -> asks + ", and that did not allow " + version + ".";
            case SAME_VERSION_ASKS -> asks + " and does no longer, under the same version.";
            case NOTHING_ASKS -> "Nothing depended on " + version + ".";
            case FOLLOWS -> asks + ". No line of a manifest changed for it.";
            case NOW_MET -> asks + ", and can do without: it was there and is no more.";
            case RE_RESOLVED -> asks + " as now: another version was chosen inside the same range.";
        };
    }

    private static String way(DependencyGraph graph, List<Integer> way, boolean came) {
        if (way.size() < 2) {
            return "";
        }
        List<String> steps = new ArrayList<>(way.stream().map(each -> spaced(graph.component(each))).toList());
        if (steps.size() > STEPS_SHOWN) {
            List<String> middle = steps.subList(STEPS_SHOWN / 2, steps.size() - STEPS_SHOWN / 2);
            String left = middle.size() + " more";
            middle.clear();
            steps.add(STEPS_SHOWN / 2, left);
        }
        return (came ? " It came by " : " It was there by ") + String.join(" → ", steps) + ".";
    }

    private static String change(PackageChange of, ComponentChange change) {
        return switch (change) {
            case ComponentChange.Added _ -> "added " + String.join(", ", of.now());
            case ComponentChange.Removed _ -> "removed " + String.join(", ", of.before());
            case ComponentChange.VersionUp(String before, String now) -> before + " → " + now;
            case ComponentChange.VersionDown(String before, String now) -> before + " → " + now + " (down)";
            case ComponentChange.VersionSetChanged(List<String> gone, List<String> came) ->
                "versions " + set(gone) + " → " + set(came);
            case ComponentChange.Moved(boolean direct) -> direct ? "direct now" : "no longer direct";
            case ComponentChange.ScopeChanged(var before, var now) -> "scope " + set(before) + " → " + set(now);
            case ComponentChange.LicenceChanged(var before, var now) -> "licence " + set(before) + " → " + set(now);
            case ComponentChange.HashChanged(String version, var _, var _, boolean comparable) -> comparable
                    ? "other digest of " + version : "digest of " + version + " cannot be compared";
            case ComponentChange.HostChanged(var before, var now) -> "host " + set(before) + " → " + set(now);
            case ComponentChange.ScriptGained _ -> "install script gained";
            case ComponentChange.ScriptLost _ -> "install script lost";
        };
    }

    /// The member whose manifest it is; empty for the project itself.
    private String owner(DeclarationChange change) {
        boolean now = change.dependentNow() >= 0;
        DependencyGraph graph = now ? diff.graphNow() : diff.graphBefore();
        int dependent = now ? change.dependentNow() : change.dependentBefore();
        return dependent == graph.project() ? "" : graph.component(dependent).label();
    }

    private static String version(DeclarationChange change) {
        return change.otherVersion() ? " and moved " + versions(change) : "";
    }

    private static String versions(DeclarationChange change) {
        return (change.before() == null ? "" : recorded(change.before().version())) + " → "
                + (change.now() == null ? "" : recorded(change.now().version()));
    }

    private static String declared(String name, DeclarationChange.@Nullable Declared declared) {
        return declared == null || declared.range() == null ? name : name + " " + declared.range();
    }

    private static String range(DeclarationChange.@Nullable Declared declared) {
        return declared == null || declared.range() == null ? "unrecorded" : declared.range();
    }

    private static String relation(DeclarationChange.@Nullable Declared declared) {
        return declared == null || declared.relation() == null ? "unrecorded" : declared.relation().jsonName();
    }

    private static String spaced(Component component) {
        return component.version().isEmpty() || component.name().isEmpty() ? component.label()
                : component.name() + " " + component.version();
    }

    private static String recorded(String version) {
        return version.isEmpty() ? "unrecorded" : version;
    }

    private static String set(Collection<?> values) {
        return values.isEmpty() ? "none" : String.join(" and ",
                values.stream().map(each -> each instanceof Enum<?> ? each.toString().toLowerCase(Locale.ROOT)
                        : recorded(Objects.toString(each))).toList());
    }

    private static String capital(String text) {
        return text.startsWith("the ") ? "T" + text.substring(1) : text;
    }
}
