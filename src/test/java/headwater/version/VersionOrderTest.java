package headwater.version;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Ecosystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionOrderTest {
    @ParameterizedTest
    @EnumSource(value = Ecosystem.class, names = {"NPM", "CARGO", "GOLANG", "HEX"})
    void semanticVersionsAreOrderedByTheirNumbers(Ecosystem ecosystem) {
        assertThat(VersionOrder.compare(ecosystem, "v1.9.0", "v1.10.0").orElseThrow()).isNegative();
        assertThat(VersionOrder.compare(ecosystem, "1.0.0", "1.0.0-rc.1").orElseThrow()).isPositive();
    }

    /// 1.0.0.Final, 1!2.0 and 1.0-SNAPSHOT are no semantic versions, and 2.0 and 2.0.0 may or may not be the same.
    @ParameterizedTest
    @EnumSource(value = Ecosystem.class, names = {"PYPI", "MAVEN", "GEM", "NUGET", "COMPOSER", "DEB", "UNKNOWN"})
    void theOrderOfOtherEcosystemsIsNotKnown(Ecosystem ecosystem) {
        assertThat(VersionOrder.compare(ecosystem, "1.9.0", "1.10.0")).isEmpty();
    }

    @Test
    void listsTheOldestFirstThenWhatIsNoVersion() {
        List<String> versions = new ArrayList<>(List.of("10.2.1", "", "9.0.0", "latest", "9.0.0-rc.1", "1.0.0+b", "1.0.0+a"));
        versions.sort(VersionOrder.oldestFirst());

        assertThat(versions).containsExactly("1.0.0+a", "1.0.0+b", "9.0.0-rc.1", "9.0.0", "10.2.1", "", "latest");
    }
}
