package headwater.ingest.yarn;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadResult;
import headwater.model.Coverage;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A random tree that is written down as yarn does reads back as exactly that tree.
class YarnModelPropertyTest {
    private static final int SEEDS = 400;

    @Test
    void whatClassicWritesIsRead() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomYarnLock tree = new RandomYarnLock(seed);
            assertRead("classic, seed " + seed, tree, YarnFixtures.readText(tree.classic(), tree.manifest()), true, tree.size());
        }
    }

    @Test
    void whatBerryWritesIsRead() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomYarnLock tree = new RandomYarnLock(seed);
            assertRead("berry, seed " + seed, tree, YarnFixtures.readText(tree.berry()), false, tree.size() + 1);
        }
    }

    private static void assertRead(String what, RandomYarnLock tree, ReadResult read, boolean classic, int entries) {
        Set<String> components = read.graph().components().stream().filter(each -> !each.location().isEmpty() && !each.name().equals("shop"))
                .map(each -> each.location() + " " + each.packageVersion() + " " + each.installedAs()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(components).as(what).isEqualTo(tree.components(classic));
        assertThat(new TreeSet<>(YarnFixtures.dependencies(read))).as(what).isEqualTo(tree.dependencies(classic));
        int unresolved = (int) tree.missing(false, classic);
        assertThat(read.coverage()).as(what).isEqualTo(new Coverage(entries, entries, 0, unresolved, (int) tree.missing(true, classic)));
        assertThat(read.problems()).as(what).hasSize(unresolved);
        assertThat(YarnFixtures.roots(read)).as(what).containsExactly(classic ? "" : "shop@workspace:.");
    }
}
