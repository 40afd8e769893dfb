package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.analysis.RandomGraphs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyGraphTest {
    private static DependencyGraphBuilder builder(int size) {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        IntStream.range(0, size).forEach(v -> builder.add(RandomGraphs.component("p" + v, "1.0.0", "node_modules/p" + v)));
        return builder;
    }

    private static List<String> dependencies(DependencyGraph graph) {
        return IntStream.range(0, graph.dependencyCount()).mapToObj(d -> graph.from(d) + "->" + graph.to(d) + " "
                + graph.relation(d).jsonName() + " " + graph.range(d)).toList();
    }

    @Test
    void dependenciesStandBySourceThenTargetRelationAndRange() {
        DependencyGraphBuilder builder = builder(3);
        builder.depend(1, 2, Relation.PEER, null);
        builder.depend(1, 2, Relation.PROD, "^2");
        builder.depend(0, 2, Relation.DEV, "*");
        builder.depend(1, 2, Relation.PROD, "^1");
        builder.depend(1, 2, Relation.PROD, null);
        builder.depend(1, 0, Relation.PROD, "x");

        assertThat(dependencies(builder.build())).containsExactly("0->2 dev *", "1->0 prod x", "1->2 prod null",
                "1->2 prod ^1", "1->2 prod ^2", "1->2 peer null");
    }

    static IntStream orders() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theOrderDoesNotDependOnHowTheyWereAdded(int seed) {
        Random random = new Random(seed);
        List<Integer> given = new ArrayList<>(IntStream.range(0, 400).boxed().toList());
        DependencyGraph first = shuffled(given);
        Collections.shuffle(given, random);

        assertThat(dependencies(shuffled(given))).isEqualTo(dependencies(first));
    }

    /// Ten components, two relations, two ranges: each dependency once.
    private static DependencyGraph shuffled(List<Integer> order) {
        DependencyGraphBuilder builder = builder(10);
        order.forEach(i -> builder.depend(i % 10, i / 10 % 10, i / 100 % 2 == 0 ? Relation.PROD : Relation.PEER,
                i < 200 ? null : "^" + i % 2));
        return builder.build();
    }

    @Test
    void keepsMoreDependenciesThanTheFirstArraysHold() {
        DependencyGraphBuilder builder = builder(2);
        IntStream.range(0, 1_000).forEach(i -> builder.depend(0, 1, Relation.PROD, String.format("%04d", i), i == 777));
        DependencyGraph graph = builder.build();

        assertThat(graph.dependencyCount()).isEqualTo(1_000);
        assertThat(graph.range(777)).isEqualTo("0777");
        assertThat(IntStream.range(0, 1_000).filter(graph::byOverride)).containsExactly(777);
    }

    @Test
    void rootsAreDistinctAndAscendingAndCannotBeChanged() {
        DependencyGraphBuilder builder = builder(5);
        builder.root(4);
        builder.root(1);
        builder.root(4);
        DependencyGraph graph = builder.build();
        graph.roots()[0] = 3;

        assertThat(graph.roots()).containsExactly(1, 4);
        assertThat(IntStream.range(0, 5).filter(graph::isRoot)).containsExactly(1, 4);
    }

    @Test
    void projectAndMembersAreOurOwn() {
        DependencyGraphBuilder builder = builder(4);
        builder.project(0);
        builder.root(0);
        builder.root(2);

        assertThat(IntStream.range(0, 4).filter(builder.build()::isOwn)).containsExactly(0, 2);
    }

    @Test
    void inferredRootsAreNotOurOwn() {
        DependencyGraphBuilder builder = builder(3);
        builder.project(0);
        builder.inferRoots();
        DependencyGraph graph = builder.build();

        assertThat(graph.roots()).containsExactly(1, 2);
        assertThat(IntStream.range(0, 3).filter(graph::isOwn)).containsExactly(0);
    }

    @Test
    void aGraphDoesNotFollowItsBuilder() {
        DependencyGraphBuilder builder = builder(2);
        builder.depend(0, 1, Relation.PROD, null);
        DependencyGraph graph = builder.build();
        builder.add(RandomGraphs.component("late", "1.0.0", "node_modules/late"));
        builder.depend(1, 2, Relation.PROD, null);

        assertThat(graph.size()).isEqualTo(2);
        assertThat(graph.dependencyCount()).isEqualTo(1);
        assertThatThrownBy(() -> graph.components().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptyGraphHasNothing() {
        DependencyGraph graph = new DependencyGraphBuilder().build();

        assertThat(List.of(graph.size(), graph.dependencyCount(), graph.roots().length, graph.project()))
                .containsExactly(0, 0, 0, -1);
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void everyDependencyStandsInBothDirections(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        List<Integer> outgoing = new ArrayList<>();
        List<Integer> incoming = new ArrayList<>();
        for (int v = 0; v < graph.size(); v++) {
            for (int d = graph.firstDependency(v); d < graph.endDependency(v); d++) {
                assertThat(graph.from(d)).as("seed %d", seed).isEqualTo(v);
                outgoing.add(d);
            }
            for (int slot = graph.firstIncoming(v); slot < graph.endIncoming(v); slot++) {
                assertThat(graph.to(graph.incoming(slot))).as("seed %d", seed).isEqualTo(v);
                incoming.add(graph.incoming(slot));
            }
        }
        assertThat(outgoing).as("seed %d", seed)
                .containsExactlyElementsOf(IntStream.range(0, graph.dependencyCount()).boxed().toList());
        assertThat(incoming).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(outgoing);
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void parallelDependenciesAreNeighbours(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);

        for (int v = 0; v < graph.size(); v++) {
            assertThat(IntStream.range(graph.firstDependency(v), graph.endDependency(v)).map(graph::to).boxed())
                    .as("seed %d", seed).isSorted();
        }
    }
}
