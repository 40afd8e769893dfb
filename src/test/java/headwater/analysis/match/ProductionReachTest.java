package headwater.analysis.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.RandomGraphs;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Distribution;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Origin;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductionReachTest {
    private static final FormatFacts TELLS = new FormatFacts(Set.of(Flag.values()), true, true);
    private static final FormatFacts SILENT = new FormatFacts(Set.of(), false, false);

    private final DependencyGraphBuilder builder = new DependencyGraphBuilder();

    ProductionReachTest() {
        builder.add(RandomGraphs.component("shop", "1.0.0", ""));
        builder.project(0);
        builder.root(0);
    }

    private int add(String name, Flag... flags) {
        Component plain = RandomGraphs.component(name, "1.0.0", "node_modules/" + name);
        return builder.add(new ComponentFacts(plain.packageVersion(), plain.location(), null, Distribution.UNKNOWN,
                Set.of(flags), Origin.wholeFile("test")));
    }

    private Production of(int component, FormatFacts facts) {
        DependencyGraph graph = builder.build();
        return new ProductionReach(graph, facts, Progress.NONE).of(component);
    }

    @ParameterizedTest
    @EnumSource(value = Relation.class, names = "DEV", mode = EnumSource.Mode.EXCLUDE)
    void anyOtherRelationThanDevelopmentLeadsToProduction(Relation relation) {
        int a = add("a");
        builder.depend(0, a, relation, null);

        assertThat(of(a, TELLS)).isEqualTo(Production.YES);
    }

    @Test
    void whatOnlyADevelopmentDependencyBringsIsNotProduction() {
        int a = add("a");
        int b = add("b");
        builder.depend(0, a, Relation.DEV, null);
        builder.depend(a, b, Relation.PROD, null);

        assertThat(of(b, TELLS)).isEqualTo(Production.NO);
    }

    @Test
    void onePathOfTwoIsEnough() {
        int a = add("a");
        int b = add("b");
        builder.depend(0, a, Relation.DEV, null);
        builder.depend(a, b, Relation.PROD, null);
        builder.depend(0, b, Relation.PROD, null);

        assertThat(of(b, TELLS)).isEqualTo(Production.YES);
    }

    @Test
    void pathsDecideAgainstTheFlag() {
        int a = add("a", Flag.DEV);
        builder.depend(0, a, Relation.PROD, null);

        assertThat(of(a, TELLS)).isEqualTo(Production.YES);
    }

    @Test
    void withoutAPathOnlyTheFlagSaysAnything() {
        assertThat(of(add("a", Flag.DEV), TELLS)).isEqualTo(Production.NO);
        assertThat(of(add("b"), TELLS)).isEqualTo(Production.UNKNOWN);
    }

    @Test
    void whatIsNeededForDevelopmentAndByAnOptionalDependencyIsProduction() {
        int a = add("a", Flag.DEV_OPTIONAL);
        builder.inferRoots();

        assertThat(of(a, TELLS)).isEqualTo(Production.YES);
    }

    @Test
    void withInferredRootsTheFlagDecides() {
        int a = add("a", Flag.DEV);
        builder.inferRoots();

        assertThat(of(a, TELLS)).isEqualTo(Production.NO);
    }

    @Test
    void withoutAPathAndWithoutTheFlagNothingIsKnown() {
        assertThat(of(add("a"), SILENT)).isEqualTo(Production.UNKNOWN);
    }
}
