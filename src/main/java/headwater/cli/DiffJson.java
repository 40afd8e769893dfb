package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.analysis.diff.CrossCheck;
import headwater.analysis.diff.DeclarationChange;
import headwater.analysis.diff.InstanceChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.model.DependencyGraph;
import headwater.workbench.ChangeGroup;
import headwater.workbench.ChangeWords;
import headwater.workbench.Sentence;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A comparison as JSON; `docs/cli.md` names the fields.
final class DiffJson {
    private DiffJson() {
    }

    /// Fills an object that is already open.
    static void write(JsonGenerator json, SnapshotDiff diff, Sentence sentence) throws IOException {
        json.writeStringField("sentence", sentence.toString());
        json.writeObjectFieldStart("packages");
        packages(json, diff);
        json.writeEndObject();
        json.writeObjectFieldStart("instances");
        instances(json, diff);
        json.writeEndObject();
        json.writeArrayFieldStart("manifest");
        for (DeclarationChange each : diff.manifest()) {
            declaration(json, diff, each);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dependencies");
        for (DeclarationChange each : diff.dependencies()) {
            declaration(json, diff, each);
        }
        json.writeEndArray();
        reasons(json, diff);
        Optional<CrossCheck> check = CrossCheck.of(diff);
        if (check.isPresent()) {
            CrossCheckText.json(json, check.get());
        }
    }

    private static void packages(JsonGenerator json, SnapshotDiff diff) throws IOException {
        Set<String> added = labels(diff.graphNow());
        added.removeAll(labels(diff.graphBefore()));
        Set<String> removed = labels(diff.graphBefore());
        removed.removeAll(labels(diff.graphNow()));
        texts(json, "added", List.copyOf(added));
        texts(json, "removed", List.copyOf(removed));
        json.writeArrayFieldStart("changed");
        ChangeWords words = new ChangeWords(diff);
        for (PackageChange change : diff.packages()) {
            if (!change.before().isEmpty() && !change.now().isEmpty()) {
                json.writeStartObject();
                json.writeStringField("name", change.name().name());
                texts(json, "from", change.before());
                texts(json, "to", change.now());
                json.writeStringField("note", words.note(change));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /// Of all package versions, less our own.
    private static Set<String> labels(DependencyGraph graph) {
        Set<String> labels = new TreeSet<>();
        for (int c = 0; c < graph.size(); c++) {
            if (!graph.isOwn(c)) {
                labels.add(graph.component(c).label());
            }
        }
        return labels;
    }

    private static void instances(JsonGenerator json, SnapshotDiff diff) throws IOException {
        for (InstanceChange.Kind kind : InstanceChange.Kind.values()) {
            texts(json, kind.name().toLowerCase(Locale.ROOT), diff.instances().stream()
                    .filter(each -> each.kind() == kind).map(each -> each.now() >= 0
                            ? diff.graphNow().component(each.now()).location()
                            : diff.graphBefore().component(each.before()).location()).sorted().toList());
        }
    }

    private static void declaration(JsonGenerator json, SnapshotDiff diff, DeclarationChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("dependent", change.dependentNow() >= 0
                ? diff.graphNow().component(change.dependentNow()).label()
                : diff.graphBefore().component(change.dependentBefore()).label());
        json.writeStringField("name", change.name());
        json.writeStringField("change", change.kind().name().toLowerCase(Locale.ROOT));
        declared(json, "before", change.before());
        declared(json, "now", change.now());
        json.writeEndObject();
    }

    private static void declared(JsonGenerator json, String name, DeclarationChange.@Nullable Declared side)
            throws IOException {
        if (side == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("range", side.range());
        json.writeStringField("version", side.version());
        json.writeEndObject();
    }

    /// Each package change with its cause; `unexplained` holds what came without one.
    private static void reasons(JsonGenerator json, SnapshotDiff diff) throws IOException {
        ChangeWords words = new ChangeWords(diff);
        List<ChangeGroup> groups = ChangeGroup.of(diff);
        texts(json, "unexplained", diff.packages().stream().flatMap(change -> change.came().stream())
                .filter(each -> ChangeGroup.isUnexplained(each.why()))
                .map(each -> diff.graphNow().component(each.instance()).label()).distinct().sorted().toList());
        json.writeArrayFieldStart("causes");
        for (ChangeGroup group : groups) {
            json.writeStartObject();
            json.writeStringField("cause", group.heading());
            json.writeArrayFieldStart("changes");
            for (PackageChange change : group.changes()) {
                json.writeStartObject();
                json.writeStringField("name", change.name().name());
                json.writeStringField("reason", words.reason(change));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
