package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Relation;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One tree written in three lockfile versions gives one graph, as far as version 1 tells of it: it has no peer
/// dependencies below the project, and no relations but those of the project (README of the fixtures).
class LockfileVersionsPropertyTest {
    private static final Set<Relation> PEERS = EnumSet.of(Relation.PEER, Relation.PEER_OPTIONAL);

    @ParameterizedTest
    @ValueSource(strings = {"simple", "alias", "overrides", "bundled", "optional-platform", "cycle", "dev-optional-peer",
            "scoped", "install-script", "lists", "link-dev", "workspaces", "workspaces-glob", "link-outside", "link-parent",
            "link-up", "references"})
    void versionsTwoAndThreeGiveOneGraph(String tree) throws Exception {
        DependencyGraph second = Fixtures.read(tree + "-v2").graph();
        DependencyGraph third = Fixtures.read(tree + "-v3").graph();

        assertThat(components(second)).isEqualTo(components(third));
        assertThat(dependencies(second)).isEqualTo(dependencies(third));
        assertThat(roots(second)).isEqualTo(roots(third));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "alias", "overrides", "bundled", "optional-platform", "cycle", "dev-optional-peer",
            "scoped", "install-script", "lists"})
    void versionOneGivesTheSameComponentsAndPairs(String tree) throws Exception {
        DependencyGraph first = Fixtures.read(tree + "-v1").graph();
        DependencyGraph third = Fixtures.read(tree + "-v3").graph();

        assertThat(components(first)).isEqualTo(components(third));
        assertThat(pairs(first)).isEqualTo(pairs(third));
        assertThat(roots(first)).isEqualTo(roots(third));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "alias", "overrides", "bundled", "optional-platform", "cycle", "dev-optional-peer",
            "scoped", "install-script", "lists"})
    void versionOneGivesTheSameRelationsOfTheProject(String tree) throws Exception {
        assertThat(ofProject(Fixtures.read(tree + "-v1").graph())).isEqualTo(ofProject(Fixtures.read(tree + "-v3").graph()));
    }

    private static Set<String> components(DependencyGraph graph) {
        return graph.components().stream().map(LockfileVersionsPropertyTest::describe)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String describe(Component component) {
        return component.location() + " " + component.packageVersion() + " " + component.installedAs();
    }

    private static String pair(DependencyGraph graph, int dependency) {
        return graph.component(graph.from(dependency)).location() + " -> "
                + graph.component(graph.to(dependency)).location();
    }

    private static Set<String> dependencies(DependencyGraph graph) {
        return IntStream.range(0, graph.dependencyCount()).mapToObj(d -> pair(graph, d) + " "
                + graph.relation(d).jsonName() + " " + graph.range(d)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pairs(DependencyGraph graph) {
        return IntStream.range(0, graph.dependencyCount())
                .filter(d -> graph.isRoot(graph.from(d)) || !PEERS.contains(graph.relation(d)))
                .mapToObj(d -> pair(graph, d)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ofProject(DependencyGraph graph) {
        return IntStream.range(graph.firstDependency(0), graph.endDependency(0))
                .mapToObj(d -> pair(graph, d) + " " + graph.relation(d).jsonName() + " " + graph.range(d))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> roots(DependencyGraph graph) {
        return IntStream.of(graph.roots()).mapToObj(root -> graph.component(root).location())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
