package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.Flag;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A random `node_modules` that is written as a lockfile reads back as exactly that tree, with the dependencies that Node would find.
class NpmModelPropertyTest {
    private static final int SEEDS = 400;

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whatIsWrittenByPlacesIsRead(int version) {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomNpmTree tree = new RandomNpmTree(seed, false);
            assertRead("seed " + seed, tree, GraphText.of("package-lock.json", tree.packages(version)));
        }
    }

    @Test
    void whatIsWrittenNestedIsRead() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomNpmTree tree = new RandomNpmTree(seed, true);
            assertRead("seed " + seed, tree, GraphText.of("package-lock.json", tree.nested(), Map.of("package.json", tree.manifest())));
        }
    }

    private static void assertRead(String what, RandomNpmTree tree, GraphText read) {
        Set<String> components = read.graph().components().stream().filter(each -> !each.location().isEmpty()).map(NpmModelPropertyTest::component)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(components).as(what).isEqualTo(tree.components());
        assertThat(new TreeSet<>(read.dependencies())).as(what).isEqualTo(tree.dependencies());
        assertThat(read.dependencies()).as(what).doesNotHaveDuplicates();
        assertThat(read.result().coverage()).as(what)
                .isEqualTo(new Coverage(tree.size(), tree.size(), 0, tree.missing(false), tree.missing(true)));
        assertThat(read.warnings().stream().filter(each -> each.startsWith("dependency-unresolved")).count()).as(what).isEqualTo(tree.missing(false));
        assertThat(read.at("").label()).as(what).isEqualTo("shop@1.0.0");
    }

    private static String component(Component read) {
        return String.join(" ", read.location(), read.label(), String.valueOf(read.installedAs()), read.has(Flag.DEV) ? "dev" : "",
                read.has(Flag.OPTIONAL) ? "optional" : "", read.installScript().name(), String.valueOf(read.integrity()));
    }
}
