package headwater.analysis;

import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Small graphs of every awkward shape, the same for the same seed: acyclic or with cycles and self loops, parallel
/// dependencies of different relations, several roots, parts that no root reaches, inferred roots.
public final class RandomGraphs {
    private static final int NAMES = 5;
    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private RandomGraphs() {
    }

    /// Seeds for `@MethodSource("headwater.analysis.RandomGraphs#seeds")`.
    public static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    /// Any shape; up to nine components.
    public static DependencyGraph any(int seed) {
        return random(new Random(seed), seed % 3 != 0);
    }

    /// Without cycles, self loops included; up to nine components.
    public static DependencyGraph acyclic(int seed) {
        return random(new Random(seed), false);
    }

    private static DependencyGraph random(Random random, boolean cycles) {
        int size = 1 + random.nextInt(9);
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        for (int v = 0; v < size; v++) {
            builder.add(component("p" + v % NAMES, v % 2 + ".0.0", v == 0 ? "" : "node_modules/" + v));
        }
        int dependencies = random.nextInt(size * 3);
        for (int i = 0; i < dependencies; i++) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (cycles || from != to) {
                builder.depend(cycles ? from : Math.min(from, to), cycles ? to : Math.max(from, to),
                        RELATIONS.get(random.nextInt(RELATIONS.size())), random.nextBoolean() ? "*" : null);
            }
        }
        builder.project(0);
        builder.root(0);
        for (int i = random.nextInt(3); i > 0; i--) {
            builder.root(random.nextInt(size));
        }
        if (random.nextInt(5) == 0) {
            builder.inferRoots();
        }
        return builder.build();
    }

    /// One to three distinct components, ascending.
    public static int[] targets(DependencyGraph graph, int seed) {
        return new Random(~seed).ints(1 + seed % 3, 0, graph.size()).sorted().distinct().toArray();
    }

    /// A graph of `size` components named `0`, `1`, …, with the given roots; each pair is a dependency.
    public static DependencyGraph of(int size, int[] roots, int[][] pairs) {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        for (int v = 0; v < size; v++) {
            builder.add(component(String.valueOf(v), "1.0.0", v == 0 ? "" : "node_modules/" + v));
        }
        for (int[] pair : pairs) {
            builder.depend(pair[0], pair[1], Relation.PROD, "*");
        }
        builder.project(0);
        Arrays.stream(roots).forEach(builder::root);
        return builder.build();
    }

    public static Component component(String name, String version, String location) {
        return new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, version), location, null, Distribution.UNKNOWN,
                Set.of(), Origin.wholeFile("test"));
    }

    /// The graph in words, for the messages of failing tests.
    public static String describe(int seed, DependencyGraph graph, int[] targets) {
        StringBuilder text = new StringBuilder("seed " + seed + ": " + graph.size() + " components, roots "
                + Arrays.toString(graph.roots()) + ", targets " + Arrays.toString(targets) + ",");
        for (int d = 0; d < graph.dependencyCount(); d++) {
            text.append(' ').append(graph.from(d)).append("->").append(graph.to(d));
        }
        return text.toString();
    }
}
