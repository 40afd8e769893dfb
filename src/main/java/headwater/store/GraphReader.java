package headwater.store;

import headwater.model.ComponentFacts;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Link;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what [GraphWriter] wrote.
final class GraphReader {
    private final VarintReader in;
    private final Progress progress;
    private final DependencyGraphBuilder builder = new DependencyGraphBuilder();
    private @Nullable String[] texts = new @Nullable String[1];
    private List<Flag> flags = List.of();
    private int[] roots = new int[0];
    private boolean rootsInferred;

    private GraphReader(byte[] bytes, Progress progress) {
        this.progress = progress;
        in = new VarintReader(bytes);
    }

    /// Everything of a blob but its components and dependencies.
    record Head(FormatFacts facts, Coverage coverage, List<Problem> problems, long[] artifacts) {
    }

    /// Answers which artifacts a blob wants.
    interface Artifacts {
        Map<Long, Artifact> of(long[] numbers) throws SQLException;
    }

    /// @throws StoreException                         when the bytes do not decode or an artifact is missing
    /// @throws headwater.progress.CancelledException when cancelled
    static Reading read(byte[] bytes, SnapshotRecord.ReaderFacts reader, Artifacts artifacts, Progress progress)
            throws StoreException, SQLException {
        GraphReader graph = new GraphReader(bytes, progress);
        Head head = graph.head();
        graph.components(head.artifacts(), artifacts.of(head.artifacts()));
        graph.roots();
        graph.dependencies();
        graph.links();
        graph.in.end();
        return new Reading(reader.name(), reader.version(), reader.formatVersion(), head.facts(), graph.build(), head.coverage(),
                head.problems());
    }

    private Head head() throws StoreException {
        if (in.number() != GraphWriter.FORMAT) {
            throw VarintReader.damaged();
        }
        texts = Dictionary.read(in, progress);
        flags = values(Flag.values());
        Set<Flag> told = flags();
        boolean installScripts = in.below(2) == 1;
        int recorded = in.below(4);
        FormatFacts facts = new FormatFacts(told, installScripts, (recorded & 1) == 1, (recorded & 2) == 0);
        Coverage coverage = new Coverage(in.integer(), in.integer(), in.integer(), in.integer(), in.integer(),
                in.below(2) == 1);
        List<Problem> problems = new ArrayList<>();
        for (int rest = in.count(); rest > 0; rest--) {
            problems.add(new Problem(value(Problem.Level.values()), text(), text(), new Origin(text(), in.integer(),
                    in.integer())));
        }
        long[] artifacts = new long[in.count()];
        long before = 0;
        for (int c = 0; c < artifacts.length; c++) {
            before += in.signed();
            artifacts[c] = before;
        }
        return new Head(facts, coverage, problems, artifacts);
    }

    private <E extends Enum<E>> List<E> values(E[] known) throws StoreException {
        List<E> values = new ArrayList<>();
        for (int rest = in.count(); rest > 0; rest--) {
            values.add(value(known));
        }
        return values;
    }

    private <E extends Enum<E>> E value(E[] known) throws StoreException {
        return Named.in(known, text()).orElseThrow(VarintReader::damaged);
    }

    private Set<Flag> flags() throws StoreException {
        long bits = in.number();
        Set<Flag> set = EnumSet.noneOf(Flag.class);
        for (int i = flags.size() - 1; i >= 0; i--, bits >>>= 1) {
            if ((bits & 1) == 1) {
                set.add(flags.get(i));
            }
        }
        return set;
    }

    private @Nullable String optional() throws StoreException {
        return texts[in.below(texts.length)];
    }

    private String text() throws StoreException {
        String text = optional();
        if (text == null) {
            throw VarintReader.damaged();
        }
        return text;
    }

    private void components(long[] numbers, Map<Long, Artifact> artifacts) throws StoreException {
        int size = numbers.length;
        int[] locations = column(size, texts.length * 2);
        @Nullable String[] aliases = new @Nullable String[size];
        for (int c = 0; c < size; c++) {
            progress.checkCancelled();
            aliases[c] = optional();
        }
        List<Set<Flag>> flagged = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            progress.checkCancelled();
            flagged.add(flags());
        }
        int[] files = column(size, texts.length);
        int[] lines = new int[size];
        int line = 0;
        for (int c = 0; c < size; c++) {
            line += (int) in.signed();
            lines[c] = line;
        }
        for (int c = 0; c < size; c++) {
            progress.checkCancelled();
            Artifact artifact = artifacts.get(numbers[c]);
            String location = texts[locations[c] >> 1];
            String file = texts[files[c]];
            if (artifact == null || location == null || file == null) {
                throw VarintReader.damaged();
            }
            String alias = aliases[c];
            builder.add(new ComponentFacts(artifact.packageVersion(), (locations[c] & 1) == 0 ? location
                    : LocationTemplate.fill(location, artifact, alias), alias, artifact.distribution(), flagged.get(c),
                    new Origin(file, lines[c], in.integer()), artifact.writtenPurl()));
        }
    }

    private int[] column(int size, int limit) throws StoreException {
        int[] column = new int[size];
        for (int c = 0; c < size; c++) {
            progress.checkCancelled();
            column[c] = in.below(limit);
        }
        return column;
    }

    private void roots() throws StoreException {
        int project = (int) in.signed();
        if (project < -1 || project >= builder.size()) {
            throw VarintReader.damaged();
        }
        builder.project(project);
        rootsInferred = in.below(2) == 1;
        roots = column(in.count(), builder.size());
        for (int root : roots) {
            builder.root(root);
        }
    }

    private void dependencies() throws StoreException {
        List<Relation> relations = values(Relation.values());
        int[] degrees = new int[builder.size()];
        int count = 0;
        for (int c = 0; c < degrees.length; c++) {
            progress.checkCancelled();
            degrees[c] = in.count();
            count += degrees[c];
            if (count > in.left()) {
                throw VarintReader.damaged();
            }
        }
        int[] targets = new int[count];
        int next = 0;
        for (int c = 0; c < degrees.length; c++) {
            progress.checkCancelled();
            long before = c;
            for (int i = 0; i < degrees[c]; i++) {
                before += in.signed();
                if (before < 0 || before >= degrees.length) {
                    throw VarintReader.damaged();
                }
                targets[next++] = (int) before;
            }
        }
        int[] why = column(count, relations.size() * 2);
        next = 0;
        for (int c = 0; c < degrees.length; c++) {
            progress.checkCancelled();
            for (int i = 0; i < degrees[c]; i++, next++) {
                builder.depend(c, targets[next], relations.get(why[next] >> 1), optional(), (why[next] & 1) == 1);
            }
        }
    }

    private void links() throws StoreException {
        List<Link> kinds = values(Link.values());
        for (int rest = in.count(); rest > 0; rest--) {
            builder.link(in.below(builder.size()), in.below(builder.size()), kinds.get(in.below(kinds.size())));
        }
    }

    private DependencyGraph build() throws StoreException {
        if (!rootsInferred) {
            return builder.build();
        }
        builder.inferRoots();
        DependencyGraph graph = builder.build();
        if (!Arrays.equals(graph.roots(), roots)) {
            throw VarintReader.damaged();
        }
        return graph;
    }
}
