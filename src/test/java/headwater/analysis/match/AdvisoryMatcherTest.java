package headwater.analysis.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.RandomGraphs;
import headwater.ingest.ReadResult;
import headwater.ingest.npm.Fixtures;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdvisoryMatcherTest {
    private static final FormatFacts FACTS = new FormatFacts(Set.of(Flag.values()), true, true);

    static Advisory advisory(String id, String name, String... versions) {
        return new Advisory(id, id, "", "", List.of(),
                List.of(new AffectedPackage(Ecosystem.NPM, name, Set.of(versions), List.of())), List.of(), Optional.empty());
    }

    private static DependencyGraph graph(Component... installed) {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("shop", "1.0.0", ""));
        Arrays.stream(installed).forEach(builder::add);
        builder.project(0);
        builder.root(0);
        return builder.build();
    }

    private static List<Finding> match(DependencyGraph graph, Advisory... advisories) {
        return new AdvisoryMatcher(List.of(advisories)).match(graph, FACTS, Progress.NONE);
    }

    private static List<String> words(DependencyGraph graph, List<Finding> findings) {
        return findings.stream().map(f -> f.tier().jsonName() + " " + graph.component(f.component()).location() + " "
                + f.advisory().id()).toList();
    }

    @Test
    void aListedVersionIsFoundWithItsReason() {
        Advisory advisory = advisory("X-1", "evil", "1.2.3");
        DependencyGraph graph = graph(RandomGraphs.component("evil", "1.2.3", "node_modules/evil"));

        assertThat(match(graph, advisory)).containsExactly(
                new Finding(1, advisory, Tier.LISTED, "X-1 lists version 1.2.3.", Production.UNKNOWN, List.of("X-1"),
                        false));
    }

    @Test
    void anotherVersionIsANearMissThatNamesTheListedOnes() {
        Advisory advisory = advisory("X-1", "evil", "2.0.0", "1.2.3");
        DependencyGraph graph = graph(RandomGraphs.component("evil", "1.2.4", "node_modules/evil"));

        assertThat(match(graph, advisory)).containsExactly(new Finding(1, advisory, Tier.NEAR,
                "X-1 lists 1.2.3, 2.0.0 of this package, not 1.2.4.", Production.UNKNOWN, List.of("X-1"), false));
    }

    @Test
    void aVersionThatIsNotRecordedIsANearMiss() {
        DependencyGraph graph = graph(RandomGraphs.component("evil", "", "node_modules/evil"));

        assertThat(match(graph, advisory("X-1", "evil", "1.2.3"))).extracting(Finding::reason)
                .containsExactly("X-1 lists 1.2.3 of this package, not a version that is not recorded.");
    }

    @Test
    void whatOneAdvisoryListsIsNoNearMissOfAnother() {
        DependencyGraph graph = graph(RandomGraphs.component("evil", "1.2.3", "node_modules/evil"));

        assertThat(words(graph, match(graph, advisory("A", "evil", "9.9.9"), advisory("B", "evil", "1.2.3"))))
                .containsExactly("listed node_modules/evil B");
    }

    @Test
    void listedOnesComeFirstThenByNameVersionLocationAndAdvisory() {
        DependencyGraph graph = graph(RandomGraphs.component("b", "1.0.0", "node_modules/z"),
                RandomGraphs.component("b", "1.0.0", "node_modules/y"), RandomGraphs.component("a", "2.0.0", "node_modules/a"),
                RandomGraphs.component("a", "1.0.0", "node_modules/q"));

        assertThat(words(graph, match(graph, advisory("V", "b", "1.0.0"), advisory("W", "a", "3.0.0"),
                advisory("U", "b", "1.0.0")))).containsExactly("listed node_modules/y U", "listed node_modules/y V",
                "listed node_modules/z U", "listed node_modules/z V", "near node_modules/q W", "near node_modules/a W");
    }

    @Test
    void aLookAlikeInOtherLettersDoesNotMatch() {
        DependencyGraph graph = graph(RandomGraphs.component("Evil", "1.2.3", "node_modules/Evil"),
                RandomGraphs.component("еvil", "1.2.3", "node_modules/еvil"),
                RandomGraphs.component("@acme/evil", "1.2.3", "node_modules/@acme/evil"));

        assertThat(match(graph, advisory("X-1", "evil", "1.2.3"))).isEmpty();
    }

    @Test
    void theRealNameOfAnAliasDecides() throws Exception {
        ReadResult result = Fixtures.readText("""
                {"lockfileVersion": 3, "packages": {"": {"dependencies": {"safe": "npm:evil@1.2.3", "evil": "npm:good@1.2.3"}},
                "node_modules/safe": {"name": "evil", "version": "1.2.3"},
                "node_modules/evil": {"name": "good", "version": "1.2.3"}}}""");

        assertThat(words(result.graph(), match(result.graph(), advisory("X-1", "evil", "1.2.3"))))
                .containsExactly("listed node_modules/safe X-1", "alias node_modules/safe X-1");
    }

    @Test
    void ourOwnCodeNamedLikeAnAdvisoryIsNotMatched() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("evil", "1.2.3", ""));
        builder.add(RandomGraphs.component("evil", "1.2.3", "packages/evil"));
        builder.project(0);
        builder.root(0);
        builder.root(1);

        assertThat(match(builder.build(), advisory("X-1", "evil", "1.2.3"))).isEmpty();
    }

    @Test
    void anInferredRootIsMatched() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("shop", "1.0.0", ""));
        builder.add(RandomGraphs.component("evil", "1.2.3", "node_modules/evil"));
        builder.project(0);
        builder.inferRoots();

        assertThat(match(builder.build(), advisory("X-1", "evil", "1.2.3"))).hasSize(1);
    }
}
