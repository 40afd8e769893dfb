package headwater.ingest.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Purl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CargoLockReaderTest {
    private static final String REGISTRY = "registry+https://registry.example.org/index";

    private static GraphText read(String text) {
        return GraphText.of("Cargo.lock", text.replace("REGISTRY", REGISTRY));
    }

    @Test
    void packagesWithoutASourceAreRoots() {
        GraphText read = read("""
                version = 3

                [[package]]
                name = "app"
                version = "0.1.0"
                dependencies = [
                 "log",
                 "util",
                ]

                [[package]]
                name = "log"
                version = "0.4.20"
                source = "REGISTRY"
                checksum = "b5e6163cb8c49088c2c36f57875e58ccd8c87c7427f7fbd50ea6710b2f3f2e8f"

                [[package]]
                name = "util"
                version = "0.2.0"
                dependencies = [
                 "log",
                ]
                """);

        assertThat(read.components()).containsExactly("app@0.1.0", "log@0.4.20", "util@0.2.0");
        assertThat(read.roots()).containsExactly("app@0.1.0", "util@0.2.0");
        assertThat(read.dependencies()).containsExactly("app@0.1.0 -> log@0.4.20 dependsOn",
                "app@0.1.0 -> util@0.2.0 dependsOn", "util@0.2.0 -> log@0.4.20 dependsOn");
        assertThat(read.problems()).isEmpty();
        assertThat(read.coverage()).isEqualTo("3 3 0 0 0");
        assertThat(read.at("log@0.4.20").integrity())
                .isEqualTo("cargo:sha256:b5e6163cb8c49088c2c36f57875e58ccd8c87c7427f7fbd50ea6710b2f3f2e8f");
        assertThat(read.at("log@0.4.20").source()).isEqualTo(REGISTRY);
        assertThat(read.at("log@0.4.20").purl()).contains(new Purl("pkg:cargo/log@0.4.20"));
        assertThat(read.at("util@0.2.0").origin().line()).isEqualTo(17);
        assertThat(read.result().formatVersion()).isEqualTo("3");
    }

    @Test
    void aVersionTellsTwoPackagesOfOneNameApart() {
        GraphText read = read("""
                version = 4

                [[package]]
                name = "app"
                version = "0.1.0"
                dependencies = ["rand 0.8.5", "old"]

                [[package]]
                name = "old"
                version = "1.0.0"
                source = "REGISTRY"
                dependencies = ["rand 0.7.3"]

                [[package]]
                name = "rand"
                version = "0.7.3"
                source = "REGISTRY"

                [[package]]
                name = "rand"
                version = "0.8.5"
                source = "REGISTRY"
                """);

        assertThat(read.dependencies()).containsExactly("app@0.1.0 -> old@1.0.0 dependsOn",
                "app@0.1.0 -> rand@0.8.5 dependsOn", "old@1.0.0 -> rand@0.7.3 dependsOn");
    }

    /// The three ways in which cargo writes a dependency where name and version are the same.
    @Test
    void aSourceTellsPackagesOfOneNameAndVersionApart() {
        GraphText read = read("""
                version = 3

                [[package]]
                name = "app"
                version = "0.1.0"
                dependencies = [
                 "dup 1.0.0",
                 "dup 1.0.0 (REGISTRY)",
                 "dup 1.0.0 (git+https://git.example.org/dup?branch=main)",
                ]

                [[package]]
                name = "dup"
                version = "1.0.0"

                [[package]]
                name = "dup"
                version = "1.0.0"
                source = "REGISTRY"

                [[package]]
                name = "dup"
                version = "1.0.0"
                source = "git+https://git.example.org/dup?branch=main#0123456789abcdef"
                """);

        assertThat(read.components()).containsExactly("app@0.1.0", "dup@1.0.0", "dup@1.0.0#2 dup@1.0.0",
                "dup@1.0.0#3 dup@1.0.0");
        assertThat(read.dependencies()).containsExactly("app@0.1.0 -> dup@1.0.0 dependsOn",
                "app@0.1.0 -> dup@1.0.0#2 dependsOn", "app@0.1.0 -> dup@1.0.0#3 dependsOn");
        assertThat(read.roots()).containsExactly("app@0.1.0", "dup@1.0.0");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void versionOneKeepsChecksumsApartAndMayNameARoot() {
        GraphText read = read("""
                [root]
                name = "app"
                version = "0.1.0"
                dependencies = [
                 "libc 0.2.4 (REGISTRY)",
                ]

                [[package]]
                name = "libc"
                version = "0.2.4"
                source = "REGISTRY"

                [metadata]
                "checksum libc 0.2.4 (REGISTRY)" = "aa2b1c3d"
                "checksum app 0.1.0" = "<none>"
                """);

        assertThat(read.result().formatVersion()).isEqualTo("1");
        assertThat(read.roots()).containsExactly("app@0.1.0");
        assertThat(read.dependencies()).containsExactly("app@0.1.0 -> libc@0.2.4 dependsOn");
        assertThat(read.at("libc@0.2.4").integrity()).isEqualTo("cargo:sha256:aa2b1c3d");
        assertThat(read.at("app@0.1.0").integrity()).isNull();
    }

    @Test
    void whatTheManifestReplacesLeadsToItsReplacement() {
        GraphText read = read("""
                [[package]]
                name = "app"
                version = "0.1.0"
                dependencies = ["foo 1.0.0 (REGISTRY)"]

                [[package]]
                name = "foo"
                version = "1.0.0"
                source = "REGISTRY"
                replace = "foo 1.0.0 (git+https://git.example.org/foo#abc)"

                [[package]]
                name = "foo"
                version = "1.0.0"
                source = "git+https://git.example.org/foo#abc"
                """);

        assertThat(read.dependencies()).containsExactly("app@0.1.0 -> foo@1.0.0#2 dependsOn");
    }

    @Test
    void buildMetadataAndPreReleasesStayAsWritten() {
        GraphText read = read("""
                version = 3
                [[package]]
                name = "app"
                version = "0.1.0-rc.1"
                dependencies = ["jemalloc-sys"]
                [[package]]
                name = "jemalloc-sys"
                version = "0.5.4+5.3.0-patched"
                source = "REGISTRY"
                """);

        assertThat(read.dependencies())
                .containsExactly("app@0.1.0-rc.1 -> jemalloc-sys@0.5.4+5.3.0-patched dependsOn");
    }

    @Test
    void cyclesAndSelfLoopsAreKept() {
        GraphText read = read("""
                version = 3
                [[package]]
                name = "a"
                version = "1.0.0"
                dependencies = ["a", "b"]
                [[package]]
                name = "b"
                version = "1.0.0"
                source = "REGISTRY"
                dependencies = ["a"]
                """);

        assertThat(read.dependencies()).containsExactly("a@1.0.0 -> a@1.0.0 dependsOn", "a@1.0.0 -> b@1.0.0 dependsOn",
                "b@1.0.0 -> a@1.0.0 dependsOn");
    }

    @Test
    void whatLeadsNowhereOrIsAmbiguousIsToldWithItsLine() {
        GraphText read = read("""
                version = 3

                [[package]]
                name = "app"
                version = "0.1.0"
                dependencies = ["gone", "two", "two 9.9.9", 7]

                [[package]]
                name = "two"
                version = "1.0.0"
                source = "REGISTRY"

                [[package]]
                name = "two"
                version = "2.0.0"
                source = "REGISTRY"
                """);

        assertThat(read.dependencies()).isEmpty();
        assertThat(read.warnings()).containsExactly("dependency-unresolved:3", "dependency-unresolved:3",
                "dependency-unresolved:3", "dependency-unresolved:3");
        assertThat(read.coverage()).isEqualTo("3 3 0 4 0");
    }

    @Test
    void anEntryWithoutNameOrVersionIsSkippedAndLowersCoverage() {
        GraphText read = read("""
                version = 3
                [[package]]
                name = "a"
                [[package]]
                version = "1.0.0"
                [[package]]
                name = "c"
                version = "1.0.0"
                """);

        assertThat(read.components()).containsExactly("c@1.0.0");
        assertThat(read.warnings()).containsExactly("entry-incomplete:2", "entry-incomplete:4");
        assertThat(read.coverage()).isEqualTo("3 1 2 0 0");
        assertThat(read.result().coverage().complete()).isFalse();
    }

    @Test
    void aPackageListedTwiceIsTold() {
        GraphText read = read("""
                version = 3
                [[package]]
                name = "a"
                version = "1.0.0"
                [[package]]
                name = "a"
                version = "1.0.0"
                """);

        assertThat(read.components()).containsExactly("a@1.0.0", "a@1.0.0#2 a@1.0.0");
        assertThat(read.warnings()).containsExactly("listed-twice:5");
    }

    @Test
    void rootsAreInferredWhenEveryPackageHasASource() {
        GraphText read = read("""
                version = 3
                [[package]]
                name = "wasi"
                version = "0.10.2+wasi-snapshot-preview1"
                source = "REGISTRY"
                """);

        assertThat(read.graph().rootsInferred()).isTrue();
        assertThat(read.roots()).containsExactly("wasi@0.10.2+wasi-snapshot-preview1");
    }

    @Test
    void unusedPatchesAreNoComponents() {
        GraphText read = read("""
                version = 3
                [[package]]
                name = "a"
                version = "1.0.0"
                [[patch.unused]]
                name = "b"
                version = "1.0.0"
                """);

        assertThat(read.components()).containsExactly("a@1.0.0");
        assertThat(read.problems()).containsExactly("patch-unused:0");
    }

    @Test
    void aFileWithoutPackagesIsEmptyAndSaysSo() {
        GraphText read = read("""
                # This file is automatically @generated by Cargo.
                version = 3
                """);

        assertThat(read.components()).isEmpty();
        assertThat(read.problems()).containsExactly("no-components:0");
        assertThat(read.result().coverage().complete()).isTrue();
    }

    @Test
    void isRecognisedByItsContentUnderAnotherName() {
        assertThat(GraphText.of("x.lock", "# This file is automatically @generated by Cargo.\nversion = 3\n").result().reader()
                .name()).isEqualTo("cargo-lock");
        assertThat(GraphText.of("x.lock", "\r\n[[package]]\r\nname = \"a\"\r\nversion = \"1\"\r\nsource = \"registry+x\"\r\n")
                .components()).containsExactly("a@1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"3.1\"", "\"later\""})
    void anUnknownVersionIsRefused(String version) {
        assertThat(GraphText.refused("Cargo.lock", "version = " + version + "\n")).isEqualTo("lockfile-version-unknown:0");
    }

    @Test
    void whatIsNoTomlIsRefusedWithItsLine() {
        assertThat(GraphText.refused("Cargo.lock", "version = 3\n[[package]]\nname = \"a\"\nname = \"b\"\n"))
                .isEqualTo("not-toml:4");
        assertThat(GraphText.refused("Cargo.lock", "version = 3\nthis is not valid toml! (I think)\n")).isEqualTo("not-toml:2");
        assertThat(GraphText.refused("Cargo.lock", "version = 3\n<<<<<<< HEAD\nversion = 4\n")).isEqualTo("merge-conflict:2");
        assertThat(GraphText.refused("Cargo.lock", "name = \"x\"\n")).isEqualTo("no-components:0");
        assertThat(GraphText.refused("Cargo.lock", "version = 3\n[[package]]\nname = \"a")).startsWith("truncated:");
    }
}
