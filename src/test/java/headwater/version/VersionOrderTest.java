package headwater.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionOrderTest {
    @Test
    void listsTheOldestFirstThenWhatIsNoVersion() {
        List<String> versions = new ArrayList<>(List.of("10.2.1", "", "9.0.0", "latest", "9.0.0-rc.1", "1.0.0+b", "1.0.0+a"));
        versions.sort(VersionOrder.oldestFirst());

        assertThat(versions).containsExactly("1.0.0+a", "1.0.0+b", "9.0.0-rc.1", "9.0.0", "10.2.1", "", "latest");
    }
}
