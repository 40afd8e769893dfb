package headwater.ingest.python;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Purl;
import org.junit.jupiter.api.Test;

class UvLockReaderTest {
    private static GraphText read(String text) {
        return GraphText.of("uv.lock", text.replace("PYPI", "https://registry.example.org/simple"));
    }

    @Test
    void theEditableProjectIsTheRootAndItsListsHaveTheirRelations() {
        GraphText read = read("""
                version = 1
                requires-python = ">=3.9"

                [[package]]
                name = "app"
                source = { editable = "." }
                dependencies = [
                    { name = "requests" },
                ]

                [package.optional-dependencies]
                mail = [
                    { name = "email-validator" },
                ]

                [package.dev-dependencies]
                dev = [
                    { name = "pytest", extra = ["testing"] },
                ]
                all = [
                    { name = "pytest", marker = "python_full_version < '3.13'" },
                ]

                [package.metadata]
                requires-dist = [
                    { name = "Requests", specifier = ">=2" },
                    { name = "email-validator", marker = "extra == 'mail'", specifier = ">=2.0.0" },
                ]

                [[package]]
                name = "email-validator"
                version = "2.2.0"
                source = { registry = "PYPI" }

                [[package]]
                name = "pytest"
                version = "8.3.4"
                source = { registry = "PYPI" }
                dependencies = [
                    { name = "colorama", marker = "sys_platform == 'win32'" },
                ]

                [[package]]
                name = "requests"
                version = "2.32.3"
                source = { registry = "PYPI" }
                sdist = { url = "PYPI/requests.tar.gz", hash = "sha256:55365417734eb18255590a9ff9eb97e9", size = 1 }
                wheels = [
                    { url = "PYPI/requests.whl", hash = "sha256:aa", size = 1 },
                ]

                [[package]]
                name = "colorama"
                version = "0.4.6"
                source = { registry = "PYPI" }
                """);

        assertThat(read.roots()).containsExactly("app@");
        assertThat(read.dependencies()).containsExactlyInAnyOrder("app@ -> requests@2.32.3 prod >=2",
                "app@ -> email-validator@2.2.0 optional", "app@ -> pytest@8.3.4 dev",
                "pytest@8.3.4 -> colorama@0.4.6 prod");
        assertThat(read.problems()).isEmpty();
        assertThat(read.at("requests@2.32.3").integrity()).isEqualTo("pypi-sdist:sha256:55365417734eb18255590a9ff9eb97e9");
        assertThat(read.at("requests@2.32.3").source()).isEqualTo("registry+https://registry.example.org/simple");
        assertThat(read.at("app@").source()).isEqualTo("editable+.");
        assertThat(read.at("requests@2.32.3").origin().line()).isEqualTo(43);
    }

    @Test
    void forksLeadToTheVersionThatTheyName() {
        GraphText read = read("""
                version = 1
                [[package]]
                name = "app"
                version = "0.1.0"
                source = { virtual = "." }
                dependencies = [
                    { name = "numpy", version = "1.26.4", source = { registry = "PYPI" }, marker = "python_version < '3.10'" },
                    { name = "numpy", version = "2.2.0", source = { registry = "PYPI" }, marker = "python_version >= '3.10'" },
                ]
                [[package]]
                name = "numpy"
                version = "1.26.4"
                source = { registry = "PYPI" }
                [[package]]
                name = "numpy"
                version = "2.2.0"
                source = { registry = "PYPI" }
                """);

        assertThat(read.dependencies()).containsExactly("app@0.1.0 -> numpy@1.26.4 prod", "app@0.1.0 -> numpy@2.2.0 prod");
    }

    @Test
    void theSourceTellsTwoBuildsOfOneVersionApart() {
        GraphText read = read("""
                version = 1
                [[package]]
                name = "app"
                version = "0.1.0"
                source = { virtual = "." }
                dependencies = [
                    { name = "torch", version = "2.5.1", source = { registry = "https://cpu.example.org" } },
                ]
                [[package]]
                name = "torch"
                version = "2.5.1"
                source = { registry = "PYPI" }
                [[package]]
                name = "torch"
                version = "2.5.1"
                source = { registry = "https://cpu.example.org" }
                """);

        assertThat(read.dependencies()).containsExactly("app@0.1.0 -> torch@2.5.1#2 prod");
    }

    @Test
    void membersOfTheManifestAreRootsAndPackagesOfTheirNameInTheRegistryAreNot() {
        GraphText read = read("""
                version = 1
                [manifest]
                members = ["My_App", "tool"]
                [[package]]
                name = "my-app"
                version = "1.0.0"
                source = { virtual = "." }
                dependencies = [{ name = "tool", version = "1.0.0", source = { editable = "packages/tool" } }]
                [[package]]
                name = "tool"
                version = "1.0.0"
                source = { editable = "packages/tool" }
                [[package]]
                name = "tool"
                version = "0.9.0"
                source = { registry = "PYPI" }
                [[package]]
                name = "vendored"
                version = "1.0.0"
                source = { editable = "vendor" }
                """);

        assertThat(read.roots()).containsExactly("my-app@1.0.0", "tool@1.0.0");
        assertThat(read.dependencies()).containsExactly("my-app@1.0.0 -> tool@1.0.0 prod");
    }

    @Test
    void theRequirementsOfAScriptHangBelowTheProjectItself() {
        GraphText read = read("""
                version = 1
                [manifest]
                requirements = [{ name = "rich", specifier = "<14" }]
                [manifest.dependency-groups]
                dev = [{ name = "pytest" }]
                [[package]]
                name = "rich"
                version = "13.9.4"
                source = { registry = "PYPI" }
                [[package]]
                name = "pytest"
                version = "8.3.4"
                source = { registry = "PYPI" }
                """);

        assertThat(read.roots()).containsExactly("");
        assertThat(read.dependencies()).containsExactly(" -> rich@13.9.4 prod <14", " -> pytest@8.3.4 dev");
    }

    @Test
    void theOldNameForPackagesAndTheOldFormOfSourcesAreRead() {
        GraphText read = read("""
                version = 1
                [[distribution]]
                name = "app"
                version = "0.1.0"
                source = "editable+."
                dependencies = [{ name = "idna", version = "3.6", source = "registry+PYPI" }]
                [[distribution]]
                name = "idna"
                version = "3.6"
                source = "registry+PYPI"
                """);

        assertThat(read.roots()).containsExactly("app@0.1.0");
        assertThat(read.dependencies()).containsExactly("app@0.1.0 -> idna@3.6 prod");
    }

    @Test
    void namesAreKeptAsWrittenAndPurlsNormalised() {
        GraphText read = read("""
                version = 1
                [[package]]
                name = "Jaraco.Classes"
                version = "3.4.0"
                source = { registry = "PYPI" }
                wheels = [{ url = "PYPI/x.whl", hash = "sha256:abcd" }]
                """);

        assertThat(read.components()).containsExactly("Jaraco.Classes@3.4.0");
        assertThat(read.at("Jaraco.Classes@3.4.0").purl()).contains(new Purl("pkg:pypi/jaraco-classes@3.4.0"));
        assertThat(read.at("Jaraco.Classes@3.4.0").integrity()).isEqualTo("pypi-file:sha256:abcd");
        assertThat(read.graph().rootsInferred()).isTrue();
    }

    @Test
    void textInsideStringsOfSeveralLinesIsNoHeading() {
        GraphText read = read("""
                version = 1
                [[package]]
                name = "first"
                version = "1.0.0"
                source = { virtual = "." }
                description = ""\"
                [[package]]
                name = "second"
                ""\"
                note = '''one line'''
                [[package]]
                # name = "fake"
                name = "second"
                version = "2.0.0"
                source = { registry = "PYPI" }
                """);

        assertThat(read.components()).containsExactly("first@1.0.0", "second@2.0.0");
        assertThat(read.at("second@2.0.0").origin().line()).isEqualTo(11);
    }

    @Test
    void whatIsMissingIsTold() {
        GraphText read = read("""
                version = 1
                [[package]]
                version = "1.0.0"
                [[package]]
                name = "app"
                version = "1.0.0"
                source = { virtual = "." }
                dependencies = [{ name = "gone" }, { name = "app", version = "7" }, "text", {}]
                """);

        assertThat(read.warnings()).containsExactly("entry-incomplete:2", "wrong-kind:4", "dependency-unresolved:4",
                "dependency-unresolved:4", "dependency-unresolved:4");
        assertThat(read.coverage()).isEqualTo("2 1 1 3 0");
    }

    @Test
    void anotherVersionIsRefused() {
        assertThat(GraphText.refused("uv.lock", "version = 2\n")).isEqualTo("lockfile-version-unknown:0");
        assertThat(GraphText.refused("uv.lock", "requires-python = \">=3.9\"\n")).isEqualTo("lockfile-version-unknown:0");
    }

    @Test
    void aFileWithoutPackagesSaysSo() {
        assertThat(read("version = 1\nrequires-python = \">=3.10\"\n").problems()).containsExactly("no-components:0");
        assertThat(GraphText.of("other.lock", "version = 1\nrequires-python = \">=3.10\"\n").result().reader().name())
                .isEqualTo("uv-lock");
    }
}
