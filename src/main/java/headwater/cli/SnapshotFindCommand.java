package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.model.Sighting;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SnapshotReference;
import headwater.workbench.TwoContents;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "find", description = "Say which kept snapshots hold a package, and since when.",
        footer = {"", "Examples:", "  headwater snapshot find event-stream@3.3.6", "  headwater snapshot find --two-contents"})
final class SnapshotFindCommand implements Callable<Integer> {
    private static final int OTHERS_SHOWN = 5;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(names = "--two-contents", description = "instead of a target: every version that is kept with different contents")
    private boolean twoContents;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "TARGET", description = "a purl, name@version, name@range or name")
    private String target = "";

    private final Services services;
    private final Terminal terminal;

    SnapshotFindCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        if (twoContents != target.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a target, or --two-contents.");
        }
        KeptSnapshots kept = services.kept().at(options.store);
        if (twoContents) {
            return twoContents(kept);
        }
        List<Sighting> sightings = kept.find(target, Progress.NONE);
        List<SnapshotRecord> all = kept.list(Progress.NONE);
        NewestSnapshots newest = new NewestSnapshots(all);
        for (Sighting sighting : sightings) {
            if (format.json()) {
                json(sighting, newest);
            } else {
                text(sighting, newest);
            }
        }
        if (sightings.isEmpty() && !options.quiet) {
            terminal.error("No kept snapshot holds " + target + ", as far as they could be read." + others(kept));
        }
        if (!options.quiet) {
            TwoContentsLines.warn(terminal, kept, sightings.stream().map(Sighting::packageVersion).distinct().toList());
            tellUnread(all);
        }
        return ExitCode.ANSWERED;
    }

    private int twoContents(KeptSnapshots kept) throws Failure {
        List<TwoContents> all = TwoContents.all(kept, Progress.NONE);
        NewestSnapshots newest = new NewestSnapshots(kept.list(Progress.NONE));
        for (TwoContents each : all) {
            if (format.json()) {
                TwoContentsLines.json(terminal, each, newest);
            } else {
                TwoContentsLines.text(terminal, each);
            }
        }
        if (all.isEmpty() && !options.quiet) {
            terminal.error("No version is kept with two contents, as far as digests of one kind can be compared.");
        }
        return ExitCode.ANSWERED;
    }

    /// What is kept of the same name, since a wrong version is the usual mistake.
    private String others(KeptSnapshots kept) throws Failure {
        int at = target.lastIndexOf('@');
        TreeSet<String> others = (at > 0 ? kept.find(target.substring(0, at), Progress.NONE) : List.<Sighting>of()).stream()
                .map(each -> each.packageVersion() + " in " + SnapshotReference.of(each.last()))
                .collect(Collectors.toCollection(TreeSet::new));
        return others.isEmpty() ? "" : " Kept in other versions: " + others.stream().limit(OTHERS_SHOWN)
                .collect(Collectors.joining(", ")) + (others.size() > OTHERS_SHOWN ? ", …" : "") + ".";
    }

    /// What could not be read may hold it too.
    private void tellUnread(List<SnapshotRecord> all) {
        List<String> unread = all.stream().filter(NewestSnapshots::unread)
                .map(each -> SnapshotReference.of(each.address()).toString()).toList();
        if (!unread.isEmpty()) {
            terminal.error(unread.size() + " of " + all.size() + " kept snapshots were not fully read and may hold more: "
                    + unread.getFirst() + (unread.size() == 1 ? "." : " and others; snapshot list names them."));
        }
    }

    private void json(Sighting sighting, NewestSnapshots newest) {
        JsonLines.object(terminal, json -> {
            json.writeStringField("component", sighting.packageVersion().toString());
            json.writeStringField("purl", sighting.packageVersion().purl().text());
            where(json, sighting, newest);
        });
    }

    /// The run of snapshots of a sighting.
    static void where(JsonGenerator json, Sighting sighting, NewestSnapshots newest) throws IOException {
        json.writeStringField("project", sighting.first().project());
        json.writeStringField("stream", sighting.first().stream());
        json.writeStringField("first", SnapshotReference.of(sighting.first()).toString());
        json.writeStringField("last", SnapshotReference.of(sighting.last()).toString());
        json.writeNumberField("snapshots", sighting.snapshots());
        Optional<Boolean> current = newest.holds(sighting);
        if (current.isPresent()) {
            json.writeBooleanField("current", current.get());
        } else {
            json.writeNullField("current");
        }
    }

    private void text(Sighting sighting, NewestSnapshots newest) {
        terminal.line(sighting.packageVersion() + "  " + SnapshotReference.of(sighting.first())
                + (sighting.snapshots() == 1 ? "" : " … " + SnapshotReference.of(sighting.last()))
                + "  " + sighting.snapshots() + (sighting.snapshots() == 1 ? " snapshot" : " snapshots")
                + newest.holds(sighting).map(holds -> holds ? ", in the newest too" : ", gone since").orElse(", not known since"));
    }
}
