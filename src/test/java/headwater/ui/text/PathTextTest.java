package headwater.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PathTextTest {
    @Test
    void writesTheUsersFolderAsATilde() {
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(PathText.whole(home.resolve("shop"))).isEqualTo("~" + Path.of("/shop"));
        Path beside = Path.of(home + "-of-another").resolve("shop");
        assertThat(PathText.whole(beside)).isEqualTo(beside.toString());
    }

    @Test
    void keepsTheLastTwoNamesOfADeepFolder() {
        assertThat(PathText.folderOf(Path.of("/home/analyst/reports/paths.svg"))).isEqualTo("…/analyst/reports");
        assertThat(PathText.folderOf(Path.of("/reports/paths.svg"))).isEqualTo(Path.of("/reports").toAbsolutePath().toString());
    }
}
