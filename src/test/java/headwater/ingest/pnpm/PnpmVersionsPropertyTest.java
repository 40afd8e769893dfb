package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.Flag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A random workspace that is written in a lockfile version reads back as exactly that workspace.
class PnpmVersionsPropertyTest {
    private static final int SEEDS = 250;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(RandomPnpmLock.Form form) {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomPnpmLock lock = new RandomPnpmLock(seed);
            GraphText read = GraphText.of("pnpm-lock.yaml", lock.text(form));

            assertThat(read.graph().components().stream().filter(each -> !each.location().startsWith("importer:"))
                    .map(PnpmVersionsPropertyTest::component).sorted().toList()).as("components, seed %d", seed).isEqualTo(lock.components(form));
            assertThat(read.dependencies().stream().sorted().toList()).as("dependencies, seed %d", seed).isEqualTo(lock.dependencies(form));
            int size = lock.components(form).size();
            assertThat(read.result().coverage()).as("coverage, seed %d", seed)
                    .isEqualTo(new Coverage(size, size, 0, (int) lock.unmet(false), (int) lock.unmet(true)));
            assertThat(read.problems()).as("problems, seed %d", seed).hasSize((int) lock.unmet(false));
        }
    }

    private static String component(Component read) {
        return String.join(" ", read.location(), read.label(), String.valueOf(read.installedAs()), read.has(Flag.DEV) ? "dev" : "",
                read.has(Flag.OPTIONAL) ? "optional" : "", read.installScript().name(), String.valueOf(read.integrity()));
    }
}
