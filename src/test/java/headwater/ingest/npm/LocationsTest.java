package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationsTest {
    @ParameterizedTest
    @CsvSource({
        "'', a, node_modules/a",
        "packages/a, b, packages/a/node_modules/b",
        "node_modules/a, @s/b, node_modules/a/node_modules/@s/b"})
    void aChildLiesInTheNodeModulesOfItsOwner(String owner, String name, String child) {
        assertThat(Locations.child(owner, name)).isEqualTo(child);
    }

    @ParameterizedTest
    @CsvSource({
        "node_modules/a, node_modules",
        "packages, ''",
        "'', ''",
        "../x, ..",
        ".., ../..",
        "../.., ../../..",
        "node_modules/../.., node_modules/..",
        "/etc/passwd, /etc",
        "/.., ''",
        "..a/b, ..a"})
    void aboveIsTheFolderThatHoldsIt(String location, String above) {
        assertThat(Locations.above(location)).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({
        "node_modules/a, node_modules, true",
        "node_modules/a, node_modules/a, false",
        "node_modules/@s/a, node_modules, false",
        "node_modules/@s/a, node_modules/@s, true",
        "my_modules/a, node_modules, false",
        "packages, '', false",
        "../.., .., false",
        "../x, .., false"})
    void whetherItLiesRightInAFolderIsToldForFoldersInside(String location, String folder, boolean right) {
        assertThat(Locations.isRightIn(location, folder)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "a, false", ".., true", "../a, true", "..a, false", "a/.., false"})
    void outsideIsWhatBeginsAboveTheProject(String location, boolean outside) {
        assertThat(Locations.outside(location)).isEqualTo(outside);
    }

    @ParameterizedTest
    @CsvSource({
        "node_modules/a, a",
        "node_modules/@s/a, @s/a",
        "node_modules/a/node_modules/@s/b, @s/b",
        "packages/a, a",
        "packages/@s/a, @s/a",
        "@s/a, @s/a",
        "a, a",
        "../x, x",
        "my_node_modules/a, a",
        "'', ''"})
    void theInstallNameIsWhatOthersAskFor(String location, String name) {
        assertThat(Locations.installName(location)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "./packages/a/, packages/a",
        "file:packages/a, packages/a",
        "packages//a, packages/a",
        "packages/x/../a, packages/a",
        "../a, ../a",
        "../../a, ../../a",
        "a/../../b, ../b",
        "packages\\a, packages/a",
        "., ''",
        "/, ''",
        "file:, ''"})
    void aNormalPathHasNoDotsInside(String path, String normal) {
        assertThat(Locations.normalise(path)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"'', a", "'', @s/a", "node_modules/a, b", "packages/a, @s/b", "../x, a", "'', ''", "a, ''"})
    void aChildIsToldFromAllOthers(String owner, String name) {
        String child = Locations.child(owner, name);

        assertThat(Locations.isChild(child, owner, name)).isTrue();
        for (int i = 0; i < child.length(); i++) {
            String changed = child.substring(0, i) + '*' + child.substring(i + 1);
            assertThat(Locations.isChild(changed, owner, name)).as(changed).isFalse();
            assertThat(Locations.isChild(child.substring(i + 1), owner, name)).isFalse();
        }
        assertThat(Locations.isChild(child + "x", owner, name)).isFalse();
        assertThat(Locations.isChild(child, owner + "/x", name)).isFalse();
    }
}
