package headwater.analysis.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.analysis.TargetSelection;
import headwater.fixture.EventStream;
import headwater.ingest.npm.Fixtures;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RemedyTest {
    private static final SafeVersions NONE = new SafeVersions(List.of());

    private static SafeVersions safe(String name, Set<String> bad, String... safe) {
        return new SafeVersions(List.of(new Advisory("T-1", "t", "", "", List.of(),
                List.of(new AffectedPackage(Ecosystem.NPM, name, bad, List.of(safe))), List.of(), Optional.empty())));
    }

    private static DependencyGraph graph(String packages) throws Exception {
        return Fixtures.readText("{\"name\": \"shop\", \"lockfileVersion\": 3, \"packages\": {" + packages + "}}").graph();
    }

    private static Remedy of(DependencyGraph graph, String target, SafeVersions safe) {
        return Remedy.of(Slice.of(graph), TargetSelection.of(graph, target).instances(), safe, Progress.NONE);
    }

    private static List<String> labels(DependencyGraph graph, RemedyAnswer answer) {
        return Arrays.stream(answer.components()).mapToObj(c -> graph.component(c).label()).toList();
    }

    /// Taking out what any way names leaves no path, on many graphs and for every way.
    @Test
    void everyWayLeavesNoPath() {
        for (int seed = 0; seed < 4_000; seed++) {
            DependencyGraph graph = RandomGraphs.any(seed);
            int[] targets = RandomGraphs.targets(graph, seed);
            Remedy remedy = Remedy.of(Slice.of(graph), targets, NONE, Progress.NONE);
            String text = RandomGraphs.describe(seed, graph, targets);

            Stream.concat(Stream.of(remedy.smallest()), remedy.ways().stream()).filter(RemedyAnswer::possible)
                    .forEach(way -> {
                        assertThat(BruteForce.reachesAny(graph, Arrays.stream(way.components()).boxed().toList(), targets))
                                .as(way.kind() + " " + text).isFalse();
                        assertThat(way.edits()).as(text).hasSameSizeAs(way.components());
                        assertThat(way.edits()).as(text).noneMatch(edit -> graph.isOwn(edit.component()));
                        assertThat(way.disjointPaths()).as(text).isLessThanOrEqualTo(way.components().length);
                    });
            assertThat(remedy.smallest().possible()).as(text).isNotEqualTo(BruteForce.reachesAny(graph,
                    IntStream.range(0, graph.size()).filter(c -> !graph.isOwn(c)).boxed().toList(), targets));
        }
    }

    @Test
    void noWayIsCheaperThanTheSmallest() {
        for (int seed = 0; seed < 2_000; seed++) {
            DependencyGraph graph = RandomGraphs.any(seed);
            Remedy remedy = Remedy.of(Slice.of(graph), RandomGraphs.targets(graph, seed), NONE, Progress.NONE);

            remedy.smallest().cut().ifPresent(least -> remedy.ways().subList(0, 2).stream()
                    .flatMap(way -> way.cut().stream())
                    .forEach(cut -> assertThat(cut.weight()).isGreaterThanOrEqualTo(least.weight())));
        }
    }

    @Test
    void aLineOfOurOwnCostsOneAndAnOverrideTwo() throws Exception {
        DependencyGraph graph = graph("""
                "": {"dependencies": {"a": "^1.0.0"}},
                "node_modules/a": {"version": "1.0.0", "dependencies": {"b": "^1.0.0"}},
                "node_modules/b": {"version": "1.0.0"}
                """);

        Remedy remedy = of(graph, "b", NONE);

        assertThat(labels(graph, remedy.smallest())).containsExactly("a@1.0.0");
        assertThat(remedy.smallest().edits().getFirst().kind()).isEqualTo(Edit.Kind.MANIFEST);
        assertThat(remedy.smallest().cut().orElseThrow().weight()).isEqualTo(1);
        assertThat(remedy.ways().getFirst().cut().orElseThrow().weight()).isEqualTo(2);
        assertThat(remedy.ways().getFirst().edits().getFirst().kind()).isEqualTo(Edit.Kind.OVERRIDE);
    }

    @Test
    void leavingADeclaredRangeCostsFiveMore() throws Exception {
        DependencyGraph graph = graph("""
                "": {"dependencies": {"a": "^1.0.0"}},
                "node_modules/a": {"version": "1.0.0", "dependencies": {"b": "^2.0.0"}},
                "node_modules/b": {"version": "2.0.1"}
                """);

        Edit outside = of(graph, "b", safe("b", Set.of("2.0.1"), "1.9.0")).ways().getFirst().edits().getFirst();
        Edit inside = of(graph, "b", safe("b", Set.of("2.0.1"), "1.9.0", "2.0.0")).ways().getFirst().edits().getFirst();

        assertThat(outside.version()).isEqualTo("1.9.0");
        assertThat(outside.insideRange()).isFalse();
        assertThat(outside.weight()).isEqualTo(7);
        assertThat(outside.outside()).hasSize(1);
        assertThat(inside.version()).as("the first that every range allows").isEqualTo("2.0.0");
        assertThat(inside.insideRange()).isTrue();
        assertThat(inside.weight()).isEqualTo(2);
    }

    @Test
    void noVersionIsInventedWhereNoneIsKnownToBeSafe() throws Exception {
        DependencyGraph graph = graph("""
                "": {"dependencies": {"a": "^1.0.0"}},
                "node_modules/a": {"version": "1.0.0"}
                """);

        Edit edit = of(graph, "a", safe("a", Set.of("9.9.9"), "1.0.1")).smallest().edits().getFirst();

        assertThat(edit.version()).as("1.0.0 is not listed").isNull();
        assertThat(edit.insideRange()).isNull();
    }

    @Test
    void aVersionThatAnotherAdvisoryListsIsNotSafe() {
        SafeVersions two = new SafeVersions(List.of(
                new Advisory("T-1", "t", "", "", List.of(), List.of(new AffectedPackage(Ecosystem.NPM, "a", Set.of("2.0.0"),
                        List.of("1.0.0", "1.0.1"))), List.of(), Optional.empty()),
                new Advisory("T-2", "t", "", "", List.of(), List.of(new AffectedPackage(Ecosystem.NPM, "a", Set.of("1.0.0"),
                        List.of())), List.of(), Optional.empty())));

        assertThat(two.of(new PackageVersion(Ecosystem.NPM, "a", "2.0.0"))).containsExactly("1.0.1");
        assertThat(two.of(new PackageVersion(Ecosystem.NPM, "a", "3.0.0"))).isEmpty();
    }

    @Test
    void amongEqualsTheOneWithAKnownVersionComesFirstThenTheSmallerPurl() throws Exception {
        DependencyGraph graph = graph("""
                "": {"dependencies": {"m": "*", "n": "*"}},
                "node_modules/a": {"version": "1.0.0", "dependencies": {"b": "*"}},
                "node_modules/b": {"version": "1.0.0", "dependencies": {"c": "*"}},
                "node_modules/c": {"version": "1.0.0"},
                "node_modules/m": {"version": "1.0.0", "dependencies": {"a": "*"}},
                "node_modules/n": {"version": "1.0.0", "dependencies": {"a": "*", "b": "*"}}
                """);

        assertThat(labels(graph, of(graph, "c", NONE).ways().get(1))).as("two lines of our own cost the same: a, by purl, "
                + "does not cut alone").containsExactly("b@1.0.0");
        assertThat(labels(graph, of(graph, "c", safe("c", Set.of("1.0.0"), "1.0.1")).smallest())).containsExactly("c@1.0.0");
    }

    @Test
    void directDependenciesOnlyNamesEveryLineThatLeadsThere() throws Exception {
        DependencyGraph graph = graph("""
                "": {"dependencies": {"a": "*", "t": "*", "z": "*"}},
                "node_modules/a": {"version": "1.0.0", "dependencies": {"t": "*"}},
                "node_modules/t": {"version": "1.0.0"},
                "node_modules/z": {"version": "1.0.0"}
                """);

        RemedyAnswer direct = of(graph, "t", NONE).ways().get(2);

        assertThat(labels(graph, direct)).containsExactly("a@1.0.0", "t@1.0.0");
        assertThat(direct.edits()).allMatch(edit -> edit.kind() == Edit.Kind.MANIFEST);
        assertThat(direct.disjointPaths()).isEqualTo(2);
        assertThat(direct.cut().orElseThrow().routes()).hasSize(2);
    }

    @Test
    void whereRootsAreInferredTheyAreWhatTheProjectNames() throws Exception {
        DependencyGraph graph = Fixtures.readText("""
                {"name": "old", "lockfileVersion": 1, "dependencies": {
                  "a": {"version": "1.0.0", "requires": {"b": "^1.0.0"}},
                  "b": {"version": "1.0.0"}}}
                """).graph();

        Remedy remedy = of(graph, "b", NONE);

        assertThat(labels(graph, remedy.smallest())).containsExactly("a@1.0.0");
        assertThat(labels(graph, remedy.ways().get(2))).containsExactly("a@1.0.0");
    }

    @Test
    void aTargetWithoutAPathNeedsNothing() throws Exception {
        DependencyGraph graph = graph("""
                "": {"dependencies": {}},
                "node_modules/a": {"version": "1.0.0", "extraneous": true}
                """);

        Remedy remedy = of(graph, "a", NONE);

        assertThat(remedy.needed()).isFalse();
        assertThat(remedy.smallest().components()).isEmpty();
    }

    @Test
    void onlyDependenciesOfTheScopesCount() throws Exception {
        DependencyGraph graph = EventStream.answer(EventStream.AFFECTED).snapshot().graph();
        int[] ms = TargetSelection.of(graph, "ms").instances();

        assertThat(Remedy.of(Slice.of(graph, Set.of(DependencyScope.PROD)), ms, NONE, Progress.NONE).needed()).isFalse();
        assertThat(Remedy.of(Slice.of(graph, Set.of(DependencyScope.DEV)), ms, NONE, Progress.NONE).needed()).isTrue();
    }
}
