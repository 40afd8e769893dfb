package headwater.ingest.yaml;

import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Makes trees of the YAML library's events. For one text; used once.
final class YamlComposer {
    /// How many values aliases may repeat in one file: a few aliases of aliases would make billions.
    static final int MAX_REPEATED = 100_000;
    private static final int CHECK_EVERY = 4096;

    private final Iterator<Event> events;
    private final String file;
    private final int maxDepth;
    private final List<Problem> problems;
    private final Progress progress;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int values;
    private int repeated;

    /// @param values  in the tree below, itself included
    private record Anchored(YamlNode node, int values) {
    }

    YamlComposer(String text, String file, ReadLimits limits, List<Problem> problems, Progress progress) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
        events = new Parse(settings).parseString(text).iterator();
        this.file = file;
        maxDepth = limits.maxDepth();
        this.problems = problems;
        this.progress = progress;
    }

    List<YamlNode> documents() throws ReadException {
        List<YamlNode> documents = new ArrayList<>();
        while (events.hasNext()) {
            if (events.next() instanceof DocumentStartEvent) {
                anchors.clear();
                documents.add(node(events.next(), 0));
            }
        }
        return List.copyOf(documents);
    }

    private YamlNode node(Event event, int depth) throws ReadException {
        if (depth > maxDepth) {
            throw new ReadException("over-limit", "The YAML is nested deeper than any lockfile is; reading stopped.",
                    origin(event));
        }
        if (values % CHECK_EVERY == 0) {
            progress.checkCancelled();
        }
        values++;
        int before = values;
        YamlNode node = switch (event) {
            case AliasEvent alias -> aliased(alias);
            case ScalarEvent scalar -> new YamlNode.Scalar(scalar.getValue(), isPlain(scalar), line(event), column(event));
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            default -> throw new IllegalStateException("a value cannot begin with " + event);
        };
        if (event instanceof NodeEvent anchored && !(event instanceof AliasEvent)) {
            anchored.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(node, values - before + 1)));
        }
        return node;
    }

    /// Values that a second alias repeats are counted for the first one's anchor too.
    private YamlNode aliased(AliasEvent alias) throws ReadException {
        Anchored found = anchors.get(alias.getAlias());
        if (found == null) {
            throw new ReadException("not-yaml", "This is not valid YAML: *" + alias.getAlias()
                    + " repeats a value that is not written before it.", origin(alias));
        }
        if (found.values > MAX_REPEATED - repeated) {
            throw new ReadException("over-limit", "Aliases repeat more than " + MAX_REPEATED
                    + " values, more than any lockfile does; reading stopped.", origin(alias));
        }
        repeated += found.values;
        values += found.values;
        return found.node;
    }

    private YamlNode sequence(SequenceStartEvent start, int depth) throws ReadException {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(items, line(start), column(start));
    }

    private YamlNode mapping(MappingStartEvent start, int depth) throws ReadException {
        ComposedMapping.Builder mapping = new ComposedMapping.Builder(line(start), column(start));
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            if (!(key instanceof YamlNode.Scalar scalar)) {
                problem("wrong-kind", "A key here is no text; it is left out with its value.", event);
            } else if (mapping.put(new YamlMapping.Entry(scalar.text(), value, line(event), column(event)))) {
                problem("duplicate-key", "\"" + scalar.text() + "\" stands twice; the last one counts.", event);
            }
        }
        return mapping.build();
    }

    private static boolean isPlain(ScalarEvent scalar) {
        return scalar.isPlain() && scalar.getTag().isEmpty();
    }

    private void problem(String code, String message, Event event) {
        problems.add(new Problem(Problem.Level.ERROR, code, message, origin(event)));
    }

    private Origin origin(Event event) {
        return new Origin(file, line(event), column(event));
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    }
}
