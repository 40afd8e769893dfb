package headwater.workbench;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.fixture.EventStream;
import headwater.progress.Progress;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private final Investigation answer = EventStream.answer(EventStream.AFFECTED);
    private final Inventory inventory = Inventory.of(answer, Progress.NONE);

    private Inventory.Row row(String label) {
        return inventory.rows().stream().filter(row -> row.number() == component(answer, label)).findFirst()
                .orElseThrow();
    }

    @Test
    void leavesTheProjectOut() {
        assertThat(inventory.rows()).hasSize(answer.snapshot().componentCount());
    }

    @Test
    void knowsDepthAndDirectness() {
        assertThat(row("npm-run-all@4.1.3").direct()).isTrue();
        assertThat(row("ps-tree@1.1.0").direct()).isFalse();
        assertThat(row("ps-tree@1.1.0").depthEdges()).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void knowsProductionAndTier() {
        assertThat(row("ms@2.0.0").production()).isEqualTo(Production.NO);
        assertThat(row("event-stream@3.3.6").production()).isEqualTo(Production.YES);
        assertThat(row("event-stream@3.3.6").tier()).contains(Tier.LISTED);
        assertThat(row("ms@2.0.0").tier()).isEmpty();
    }
}
