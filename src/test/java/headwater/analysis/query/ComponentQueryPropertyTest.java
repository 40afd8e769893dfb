package headwater.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.RandomGraphs;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Distribution;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Origin;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Random queries over small random graphs, most with cycles: held against an evaluation of one component at a time, in
/// Kleene's logic, over all pairs that are joined by a walk.
@Execution(ExecutionMode.CONCURRENT)
class ComponentQueryPropertyTest {
    private static final int SEEDS = 3_000;
    private static final List<String> LICENCES = List.of("MIT", "ISC");
    private static final List<InstallScript> SCRIPTS = List.of(InstallScript.values());

    /// A query as text and what it means.
    private record Asked(String text, IntFunction<Told> meaning) {
    }

    private static final class World {
        private final Random random;
        private final DependencyGraph graph;
        private final boolean[][] walk;

        World(int seed) {
            random = new Random(seed * 31L);
            DependencyGraph shape = RandomGraphs.any(seed);
            DependencyGraphBuilder builder = new DependencyGraphBuilder();
            shape.components().forEach(each -> builder.add(dressed(each)));
            for (int d = 0; d < shape.dependencyCount(); d++) {
                builder.depend(shape.from(d), shape.to(d), shape.relation(d), shape.range(d));
            }
            builder.project(shape.project());
            IntStream.of(shape.roots()).forEach(builder::root);
            if (shape.rootsInferred()) {
                builder.inferRoots();
            }
            graph = builder.build();
            walk = closure();
        }

        private Component dressed(Component bare) {
            String licence = random.nextInt(3) == 0 ? null : LICENCES.get(random.nextInt(2));
            return new ComponentFacts(bare.packageVersion(), bare.location(), null, new Distribution(null, null, licence,
                    SCRIPTS.get(random.nextInt(SCRIPTS.size()))), Set.of(), Origin.wholeFile("test"));
        }

        private boolean[][] closure() {
            int n = graph.size();
            boolean[][] there = new boolean[n][n];
            for (int d = 0; d < graph.dependencyCount(); d++) {
                there[graph.from(d)][graph.to(d)] = true;
            }
            for (int via = 0; via < n; via++) {
                for (int from = 0; from < n; from++) {
                    for (int to = 0; to < n; to++) {
                        there[from][to] |= there[from][via] && there[via][to];
                    }
                }
            }
            return there;
        }

        private boolean depends(int from, int to) {
            return IntStream.range(graph.firstDependency(from), graph.endDependency(from)).anyMatch(d -> graph.to(d) == to);
        }

        private boolean rooted(int c) {
            return IntStream.of(graph.roots()).anyMatch(root -> root == c || walk[root][c]);
        }

        private Asked simple() {
            int project = graph.project();
            Asked picked = switch (random.nextInt(7)) {
                case 0 -> new Asked("*", _ -> Told.YES);
                case 1 -> {
                    String name = "p" + random.nextInt(5);
                    yield new Asked("#" + name, c -> Told.of(graph.component(c).name().equals(name)));
                }
                case 2 -> new Asked("@1", c -> Told.of(graph.component(c).version().equals("1.0.0")));
                case 3 -> new Asked(":script", c -> switch (graph.component(c).installScript()) {
                    case YES -> Told.YES;
                    case NO -> Told.NO;
                    case UNKNOWN -> Told.UNTOLD;
                });
                case 4 -> new Asked(":licence(MIT)", c -> graph.component(c).licence() == null ? Told.UNTOLD
                        : Told.of("MIT".equals(graph.component(c).licence())));
                case 5 -> new Asked(":unrooted", c -> Told.of(!rooted(c)));
                default -> new Asked("modules/" + 3, c -> Told.of(c == 3));
            };
            return new Asked(picked.text, c -> c == project ? Told.NO : picked.meaning.apply(c));
        }

        private Asked root() {
            return new Asked(":root", c -> Told.of(graph.isRoot(c) || c == graph.project()));
        }

        private Asked compound(int depth) {
            Asked first = random.nextInt(6) == 0 ? root() : random.nextInt(4) == 0 && depth > 0 ? nested(depth - 1) : simple();
            if (random.nextInt(3) > 0) {
                return first;
            }
            Asked second = random.nextBoolean() && depth > 0 ? nested(depth - 1)
                    : new Asked(":is(*)", c -> Told.of(c != graph.project()));
            return new Asked(first.text + second.text, c -> and(first.meaning.apply(c), second.meaning.apply(c)));
        }

        private Asked nested(int depth) {
            Asked inner = list(depth);
            return random.nextBoolean() ? new Asked(":is(" + inner.text + ")", inner.meaning)
                    : new Asked(":not(" + inner.text + ")", c -> c == graph.project() ? Told.NO : not(inner.meaning.apply(c)));
        }

        private Asked chain(int depth) {
            Asked chain = compound(depth);
            for (int more = random.nextInt(3); more > 0; more--) {
                boolean direct = random.nextBoolean();
                Asked above = chain;
                Asked here = compound(depth);
                chain = new Asked(above.text + (direct ? " > " : " ") + here.text, c -> and(here.meaning.apply(c),
                        IntStream.range(0, graph.size()).filter(a -> direct ? depends(a, c) : walk[a][c])
                                .mapToObj(above.meaning).reduce(Told.NO, World::or)));
            }
            return chain;
        }

        private Asked list(int depth) {
            Asked all = chain(depth);
            for (int more = random.nextInt(2); more > 0; more--) {
                Asked before = all;
                Asked next = chain(depth);
                all = new Asked(before.text + ", " + next.text, c -> or(before.meaning.apply(c), next.meaning.apply(c)));
            }
            return all;
        }

        private static Told and(Told a, Told b) {
            return a == Told.NO || b == Told.NO ? Told.NO : a == Told.YES && b == Told.YES ? Told.YES : Told.UNTOLD;
        }

        private static Told or(Told a, Told b) {
            return not(and(not(a), not(b)));
        }

        private static Told not(Told a) {
            return a == Told.YES ? Told.NO : a == Told.NO ? Told.YES : Told.UNTOLD;
        }
    }

    @Test
    void everyComponentIsJudgedAsByItself() throws QueryException {
        int untold = 0;
        int matched = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed);
            Asked asked = world.list(2);
            QueryResult found = ComponentQuery.parse(asked.text).in(new QuerySubject(world.graph,
                    new FormatFacts(Set.of(), true, true), List.of()), Progress.NONE);
            String about = asked.text + ", " + RandomGraphs.describe(seed, world.graph, new int[0]);
            assertThat(found.matches()).as(about).isEqualTo(those(world, asked, Told.YES));
            assertThat(found.untold()).as(about).isEqualTo(those(world, asked, Told.UNTOLD));
            assertThat(found.reasons().isEmpty()).as(about).isEqualTo(found.untold().isEmpty());
            untold += found.untold().isEmpty() ? 0 : 1;
            matched += found.matches().isEmpty() ? 0 : 1;
        }
        assertThat(List.of(untold, matched)).as("both happen often").allMatch(count -> count > SEEDS / 10);
    }

    private static BitSet those(World world, Asked asked, Told wanted) {
        BitSet set = new BitSet();
        IntStream.range(0, world.graph.size()).filter(c -> asked.meaning.apply(c) == wanted).forEach(set::set);
        return set;
    }

    @Test
    void theSameTextIsTheSameQuestionHoweverItIsSpaced() throws QueryException {
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            String text = new World(seed).list(2).text;
            String tight = text.replace(" > ", ">").replace(", ", ",");
            if (!QueryParser.parse(text).equals(QueryParser.parse(tight.replace(">", "  >\t").replace(",", " , ")))) {
                wrong.add(text);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
