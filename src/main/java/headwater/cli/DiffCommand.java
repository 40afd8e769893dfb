package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.analysis.diff.DeclarationChange;
import headwater.analysis.diff.InstanceChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.workbench.ChangeGroup;
import headwater.workbench.ChangeWords;
import headwater.workbench.CompareSnapshots;
import headwater.workbench.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", description = "Compare two builds: what came, went and changed, and because of what.",
        footer = {"", "Example:", "  headwater diff build-417/package-lock.json build-418/package-lock.json"})
final class DiffCommand implements Callable<Integer> {
    private static final int LINES_SHOWN = 12;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Parameters(index = "0", paramLabel = "A", description = "the earlier build")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "the later build")
    private String now = "";

    @Option(names = "--all", description = "every change, not only the first " + LINES_SHOWN + " of a cause")
    private boolean all;

    private final Services services;
    private final Terminal terminal;

    DiffCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(services.open(), terminal, options);
        Optional<Snapshot> earlier = inputs.open(before);
        Optional<Snapshot> later = inputs.open(now);
        if (earlier.isPresent() && later.isPresent()) {
            SnapshotDiff diff = CompareSnapshots.of(earlier.get(), later.get(), Progress.NONE);
            if (format.json()) {
                json(diff);
            } else {
                text(diff);
            }
        }
        return inputs.exitCode();
    }

    private void text(SnapshotDiff diff) {
        ChangeWords words = new ChangeWords(diff);
        terminal.line(words.counts());
        for (ChangeGroup group : ChangeGroup.of(diff)) {
            terminal.line("");
            terminal.line(group.heading());
            int shown = all ? group.changes().size() : Math.min(LINES_SHOWN, group.changes().size());
            for (PackageChange change : group.changes().subList(0, shown)) {
                terminal.line("  " + line(change, words));
                if (group.kind() == ChangeGroup.Kind.UNEXPLAINED) {
                    terminal.line("      " + words.reason(change));
                }
            }
            if (shown < group.changes().size()) {
                terminal.line("  and " + (group.changes().size() - shown) + " more (--all)");
            }
        }
    }

    private static String line(PackageChange change, ChangeWords words) {
        String note = words.note(change);
        String before = String.join(", ", change.before());
        String now = String.join(", ", change.now());
        String versions = before.isEmpty() ? "+ " + change.name() + " " + now
                : now.isEmpty() ? "- " + change.name() + " " + before
                : "~ " + change.name() + " " + before + (before.equals(now) ? "" : " → " + now);
        return note.isEmpty() ? versions : versions + "  (" + note + ")";
    }

    private void json(SnapshotDiff diff) {
        JsonLines.object(terminal, json -> {
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
        });
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

    /// Each package change with its cause; `unexplained` holds the names of those that have none.
    private static void reasons(JsonGenerator json, SnapshotDiff diff) throws IOException {
        ChangeWords words = new ChangeWords(diff);
        List<ChangeGroup> groups = ChangeGroup.of(diff);
        texts(json, "unexplained", groups.stream().filter(group -> group.kind() == ChangeGroup.Kind.UNEXPLAINED)
                .flatMap(group -> group.changes().stream()).flatMap(change -> change.came().stream()
                        .map(each -> diff.graphNow().component(each.instance()).label())).distinct().sorted().toList());
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
