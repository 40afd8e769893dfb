package headwater.ingest.yarn;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Component;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one entry tells of a component: its real name, where its bytes come from, and whether these are what they should be.
class ClassicComponentsTest {
    private static final String HEX = "574c8138ce1d2b5861f0b44579dbadd60c6615b2";
    private static final String BASE64 = "sha1-V0yBOM4dK1hh8LRFedut1gxmFbI=";

    private final ClassicComponents components = new ClassicComponents("f");

    private static ClassicEntry entry(String key, String version, String resolved) {
        ClassicEntry entry = new ClassicEntry(7, List.of(key));
        entry.version = version;
        entry.resolved = resolved;
        return entry;
    }

    private Component component(ClassicEntry entry) {
        return components.of(entry, Descriptor.of(entry.keys.getFirst()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://npm.example.org/a/-/a-1.0.0.tgz#HEX | https://npm.example.org/a/-/a-1.0.0.tgz | SHA1",
        "https://npm.example.org/a.tar.gz#HEX | https://npm.example.org/a.tar.gz | SHA1",
        "https://npm.example.org/a.tgz?token=x#HEX | https://npm.example.org/a.tgz?token=x | SHA1",
        "a-1.0.0.tgz#HEX | a-1.0.0.tgz | SHA1",
        "file:./a.tgz#HEX | file:./a.tgz | SHA1",
        "https://npm.example.org/a.tgz | https://npm.example.org/a.tgz | ",
        "https://npm.example.org/a.tgz# | https://npm.example.org/a.tgz# | ",
        "https://npm.example.org/a.tgz#574c81 | https://npm.example.org/a.tgz#574c81 | ",
        "https://codeload.example.org/acme/a/tar.gz/HEX | https://codeload.example.org/acme/a/tar.gz/HEX | ",
        "git+https://git.example.org/a.tgz#HEX | git+https://git.example.org/a.tgz#HEX | ",
        "https://git.example.org/a.git#HEX | https://git.example.org/a.git#HEX | "})
    void behindTheAddressOfAnArchiveStandsItsDigest(String resolved, String source, String digest) {
        Component component = component(entry("a@^1.0.0", "1.0.0", resolved.replace("HEX", HEX)));

        assertThat(component.source()).isEqualTo(source.replace("HEX", HEX));
        assertThat(component.integrity()).isEqualTo(digest == null ? null : BASE64);
    }

    @ParameterizedTest
    @CsvSource({"sha512-AAAA, sha512-AAAA", "sha1-AAAA sha512-BBBB, sha1-AAAA sha512-BBBB", "'', SHA1", "' ', SHA1"})
    void theIntegrityCountsIfItSaysAnything(String integrity, String digest) {
        ClassicEntry entry = entry("a@^1.0.0", "1.0.0", "https://npm.example.org/a/-/a-1.0.0.tgz#" + HEX);
        entry.integrity = integrity;

        assertThat(component(entry).integrity()).isEqualTo(digest.equals("SHA1") ? BASE64 : digest);
        assertThat(component(entry).source()).isEqualTo("https://npm.example.org/a/-/a-1.0.0.tgz");
    }

    /// yarn writes `name` where the keys have several names; of a registry's package that may be an alias.
    @ParameterizedTest
    @CsvSource({"a@^1.0.0, , a, ", "a@npm:b@^1.0.0, , b, a", "a@npm:@s/b@^1.0.0, , @s/b, a", "@s/a@npm:b, , b, @s/a", "a@^1.0.0, other, a, ",
            "a@npm:b@1, other, b, a", "a@acme/b, b, b, a", "a@https://example.org/b.tgz, b, b, a", "a@file:../b, b, b, a", "a@file:../b, , a, ",
            "a@latest, other, a, "})
    void theRealNameIsThatOfTheAliasOrTheReference(String key, String written, String name, String alias) {
        ClassicEntry entry = entry(key, "1.0.0", "");
        entry.name = written;

        assertThat(component(entry)).extracting(Component::name, Component::installedAs).containsExactly(name, alias);
        assertThat(component(entry).location()).isEqualTo(Descriptor.of(key).name() + "@1.0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "a@^1.0.0, 1.0.0, a/-/a-1.0.0.tgz, ",
        "a@^1.0.0, 1.0.0, a/-/a-1.0.1.tgz, a@1.0.1",
        "a@^1.0.0, 1.0.0, b/-/b-1.0.0.tgz, b@1.0.0",
        "@s/a@^1.0.0, 1.0.0, @s/a/-/a-1.0.0.tgz, ",
        "@s/a@^1.0.0, 1.0.0, @t/a/-/a-1.0.0.tgz, @t/a@1.0.0",
        "x@npm:a@^1.0.0, 1.0.0, a/-/a-1.0.0.tgz, ",
        "x@npm:a@^1.0.0, 1.0.0, x/-/x-1.0.0.tgz, x@1.0.0",
        "a@acme/a, 1.0.0, b/-/b-1.0.0.tgz, ",
        "a@^1.0.0, 1.0.0, a-1.0.1.tgz, ",
        "a@^1.0.0, , a/-/a-1.0.1.tgz, "})
    void theArchiveOfAnotherPackageShows(String key, String version, String archive, String other) {
        ClassicEntry entry = entry(key, version, "https://npm.example.org/" + archive + "#" + HEX);

        assertThat(components.otherArchive(entry, Descriptor.of(key)).orElse(null)).isEqualTo(other);
    }

    @Test
    void aMemberHasNoVersionAndNoSource() {
        Component member = component(entry("a@workspace:packages/a", "workspace:packages/a", "a@workspace:packages/a"));

        assertThat(member).extracting(Component::version, Component::source, Component::location).containsExactly("", null, "a@workspace:packages/a");
    }
}
