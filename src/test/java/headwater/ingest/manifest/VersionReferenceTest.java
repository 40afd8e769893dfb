package headwater.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.manifest.VersionReference.Absent;
import headwater.ingest.manifest.VersionReference.Elsewhere;
import headwater.ingest.manifest.VersionReference.Folder;
import headwater.ingest.manifest.VersionReference.Registry;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "1.2.3-rc.1", "1.2.3+build", " 1.2.3 ", "v1.2.3", "=1.2.3"})
    void aVersionIsFromTheRegistry(String text) {
        assertThat(VersionReference.of(text, "ms")).isEqualTo(new Registry(null, text.strip()));
    }

    @ParameterizedTest
    @CsvSource({
        "npm:ms@2.1.2, ms, 2.1.2",
        "npm:@acme/ms@2.1.2, @acme/ms, 2.1.2"})
    void anAliasTellsTheRealName(String text, String name, String version) {
        assertThat(VersionReference.of(text, "my-ms")).isEqualTo(new Registry(name, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"npm:ms", "npm:@acme", "npm:"})
    void anAliasWithoutVersionTellsNothing(String text) {
        assertThat(VersionReference.of(text, "my-ms")).isEqualTo(new Elsewhere(text));
    }

    @ParameterizedTest
    @CsvSource({"file:packages/a, packages/a", "file:../x, ../x", "file:, ''"})
    void aFileReferenceIsAFolder(String text, String path) {
        assertThat(VersionReference.of(text, "a")).isEqualTo(new Folder(path));
    }

    @ParameterizedTest
    @CsvSource({
        "file:ms-2.1.2.tgz, ms, ms, 2.1.2",
        "https://example.org/x/ms-2.1.2.tgz, ms, ms, 2.1.2",
        "https://registry.example.org/ms/-/ms-2.1.2.tgz, other, ms, 2.1.2",
        "https://registry.example.org/@acme/ms/-/ms-2.1.2.tgz, other, @acme/ms, 2.1.2",
        "https://registry.example.org/@acme%2fms/-/ms-2.1.2.tgz, other, @acme/ms, 2.1.2",
        "https://example.org/ms-2.1.2-rc.1.tgz, @acme/ms, @acme/ms, 2.1.2-rc.1"})
    void anArchiveTellsTheVersionInItsName(String text, String key, String name, String version) {
        assertThat(VersionReference.of(text, key)).isEqualTo(new Registry(name, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"git+ssh://git@git.example.org/acme/a.git#0123456789", "github:acme/a#v1.2.3",
            "https://example.org/a-latest.tgz", "https://example.org/b-1.2.3.tgz", "file:a-1.2.3.tar.gz", "latest",
            "^1.2.3", "1.2", "https://example.org/1.2.3"})
    void fromOtherReferencesNoVersionIsRead(String text) {
        assertThat(VersionReference.of(text, "a")).isEqualTo(new Elsewhere(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \t"})
    void blankTextIsAbsent(@Nullable String text) {
        assertThat(VersionReference.of(text, "a")).isEqualTo(new Absent());
    }

    @Test
    void aMillionBlanksAreReadInOnePass() {
        String text = "1.2.3-" + " ".repeat(1_000_000) + "\nx";

        assertThat(VersionReference.of(text, "a")).isEqualTo(new Elsewhere(text));
    }

    @ParameterizedTest
    @CsvSource({
        "https://registry.example.org/ms/-/ms-2.1.2.tgz, ms, 2.1.2",
        "https://example.org/npm/mirror/ms/-/ms-2.1.2.tgz, ms, 2.1.2",
        "https://registry.example.org/@acme/ms/-/ms-2.1.2-rc.1.tgz, @acme/ms, 2.1.2-rc.1"})
    void thePlainAddressOfAnArchiveNeedsNoCloserLook(String address, String name, String version) {
        assertThat(VersionReference.isPlainArchive(address, name, version)).isTrue();
        assertThat(VersionReference.of(address, name)).isEqualTo(new Registry(name, version));
    }

    @ParameterizedTest
    @CsvSource({
        "https://registry.example.org/ms/-/ms-2.1.3.tgz, ms, 2.1.2",
        "https://registry.example.org/ms/-/mss-2.1.2.tgz, ms, 2.1.2",
        "https://registry.example.org/other-ms/-/ms-2.1.2.tgz, ms, 2.1.2",
        "https://registry.example.org/@evil/ms/-/ms-2.1.2.tgz, ms, 2.1.2",
        "https://registry.example.org/@evil%2fms/-/ms-2.1.2.tgz, ms, 2.1.2",
        "https://registry.example.org/a%2f@evil/ms/-/ms-2.1.2.tgz, ms, 2.1.2",
        "https://@acme/ms/-/ms-2.1.2.tgz, @acme/ms, 2.1.2",
        "https://ms/-/ms-2.1.2.tgz, ms, 2.1.2",
        "http://registry.example.org/ms/-/ms-2.1.2.tgz, ms, 2.1.2",
        "https://registry.example.org/ms/-/x/ms-2.1.2.tgz, ms, 2.1.2",
        "https://registry.example.org/ms/-/ms-1/2.tgz, ms, 1/2",
        "https://registry.example.org/ms-2.1.2.tgz, ms, 2.1.2",
        "ms-2.1.2.tgz, ms, 2.1.2",
        "'', ms, 2.1.2"})
    void everyOtherAddressNeedsACloserLook(String address, String name, String version) {
        assertThat(VersionReference.isPlainArchive(address, name, version)).isFalse();
    }

    /// Pieces in any order: what is plain is what the closer look finds.
    @Test
    void whatIsPlainIsFoundByTheCloserLookToo() {
        String[] pieces = {"https://", "r.org", "/", "/", "ms", "ms", "@a", "@a/ms", "/-/", "/-/", "ms-", "1.0.0", ".tgz", "%2f", "-"};
        String[] names = {"ms", "@a/ms", "a"};
        int plain = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("https://r.org");
            for (int i = random.nextInt(4); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            text.append(random.nextBoolean() ? "/ms/-/ms-1.0.0.tgz" : "/@a/ms/-/ms-1.0.0.tgz");
            String name = names[random.nextInt(names.length)];
            if (VersionReference.isPlainArchive(text.toString(), name, "1.0.0")) {
                plain++;
                assertThat(VersionReference.of(text.toString(), name)).as(text.toString()).isEqualTo(new Registry(name, "1.0.0"));
            }
        }
        assertThat(plain).isGreaterThan(1000);
    }
}
