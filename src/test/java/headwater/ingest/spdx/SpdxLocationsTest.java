package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Component;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every package has a place of its own, whatever ids a document gives, and an id means the first that has it.
class SpdxLocationsTest {
    /// @param ids  of packages that are called by their place, `p1`; empty for none
    private static GraphText read(String relationships, String... ids) {
        int[] number = {0};
        String packages = Arrays.stream(ids).map(id -> "{\"name\": \"p" + ++number[0] + "\", \"versionInfo\": \"1\""
                + (id.isEmpty() ? "" : ", \"SPDXID\": \"" + id + "\"") + "}").collect(Collectors.joining(",\n"));
        return GraphText.of("test.spdx.json", "{\"spdxVersion\": \"SPDX-2.3\", \"SPDXID\": \"SPDXRef-DOCUMENT\",\n\"packages\": [\n" + packages
                + "\n]" + (relationships.isEmpty() ? "" : ",\n" + SpdxText.relationships(relationships)) + "}");
    }

    private static List<String> locations(GraphText read) {
        return read.graph().components().stream().map(Component::location).toList();
    }

    @Test
    void aRepeatedIdIsNumberedAndMeansTheFirst() {
        GraphText read = read("SPDXRef-x DEPENDS_ON SPDXRef-y", "SPDXRef-x", "SPDXRef-x", "SPDXRef-y", "SPDXRef-x");

        assertThat(read.components()).containsExactly("SPDXRef-x p1@1", "SPDXRef-x#2 p2@1", "SPDXRef-y p3@1", "SPDXRef-x#3 p4@1");
        assertThat(read.dependencies()).containsExactly("SPDXRef-x -> SPDXRef-y dependsOn");
        assertThat(read.problems()).contains("spdx-id-twice:4", "spdx-id-twice:6");
    }

    @Test
    void aNumberThatAnIdTakesIsPassedOver() {
        assertThat(locations(read("", "SPDXRef-x", "SPDXRef-x", "SPDXRef-x#2", "SPDXRef-x"))).containsExactly("SPDXRef-x", "SPDXRef-x#3",
                "SPDXRef-x#2", "SPDXRef-x#4");
    }

    @Test
    void packagesWithoutIdsAreNumberedByTheirPlace() {
        GraphText read = read("", "", "SPDXRef-x", "", "#3");

        assertThat(locations(read)).containsExactly("#1", "SPDXRef-x", "#4", "#3");
        assertThat(read.problems()).contains("spdx-id-missing:3", "spdx-id-missing:5");
    }

    /// The document has an id like any element; a package that takes it does not hide.
    @Test
    void aPackageWithTheIdOfTheDocumentIsAPackage() {
        GraphText read = read("SPDXRef-DOCUMENT DEPENDS_ON SPDXRef-x", "SPDXRef-DOCUMENT", "SPDXRef-x");

        assertThat(read.dependencies()).containsExactly("SPDXRef-DOCUMENT -> SPDXRef-x dependsOn");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noTwoPackagesShareAPlace(int seed) {
        Random random = new Random(seed);
        List<String> ids = List.of("", "SPDXRef-x", "SPDXRef-x#2", "SPDXRef-x#2#2", "#1", "#2", "#3");
        String[] given = random.ints(1 + random.nextInt(30), 0, ids.size()).mapToObj(ids::get).toArray(String[]::new);
        GraphText read = read("", given);

        assertThat(locations(read)).as(Arrays.toString(given)).doesNotHaveDuplicates();
        assertThat(read.graph().components().stream().map(Component::name)).hasSize(given.length).first().isEqualTo("p1");
        Set<String> first = new HashSet<>();
        for (int i = 0; i < given.length; i++) {
            if (!given[i].isEmpty() && first.add(given[i])) {
                assertThat(read.at(given[i]).name()).as(Arrays.toString(given)).isEqualTo("p" + (i + 1));
            }
        }
    }
}
