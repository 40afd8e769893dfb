package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final String SAMPLE = "samples/event-stream-2018/package-lock.json";

    @ParameterizedTest
    @CsvSource({"'','',0", "ps-tree,ps-tree,0", "ps-treee,ps-tree,1", "pstree,ps-tree,1", "ps-teer,ps-tree,2", "sp-tree,ps-tree,1",
        "'',abc,3", "abc,'',3", "kitten,sitting,3"})
    void countsSlips(String a, String b, int slips) {
        assertThat(NearNames.distance(a, b)).isEqualTo(slips);
        assertThat(NearNames.distance(b, a)).isEqualTo(slips);
    }

    @Test
    void offersTheNameThatWasMeant() throws Exception {
        assertThat(CommandLineRun.of("paths", SAMPLE, "--to", "ps-treee").err()).contains("Did you mean ps-tree?");
        assertThat(CommandLineRun.of("paths", SAMPLE, "--to", "nothing-like-it").err()).doesNotContain("Did you");
    }
}
