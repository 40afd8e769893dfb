package headwater.ingest.python;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.ingest.GraphText;
import headwater.progress.Progress;
import org.junit.jupiter.api.Test;

class PoetryLockReaderTest {
    private static GraphText read(String text) {
        return GraphText.of("poetry.lock", text);
    }

    @Test
    void everyFormOfAConstraintIsADependency() {
        GraphText read = read("""
                [[package]]
                name = "app-base"
                version = "1.0"
                optional = false
                python-versions = "*"
                files = []

                [package.dependencies]
                Plain_Name = "^1.0"
                table = {version = ">=2", markers = "python_version < \\"3.11\\""}
                choice = [
                    {version = ">=1", markers = "python_version < \\"3.8\\""},
                    {version = ">=2", markers = "python_version >= \\"3.8\\""},
                ]
                extra = {version = "*", optional = true, markers = "extra == \\"x\\""}

                [package.extras]
                x = ["extra"]

                [[package]]
                name = "plain.name"
                version = "1.5"
                files = []
                [[package]]
                name = "table"
                version = "2.1"
                files = []
                [[package]]
                name = "choice"
                version = "2.2"
                files = []
                [[package]]
                name = "extra"
                version = "3.0"
                optional = true
                files = []

                [metadata]
                lock-version = "2.0"
                """);

        assertThat(read.dependencies()).containsExactlyInAnyOrder("app-base@1.0 -> plain.name@1.5 prod ^1.0",
                "app-base@1.0 -> table@2.1 prod >=2", "app-base@1.0 -> choice@2.2 prod >=1",
                "app-base@1.0 -> choice@2.2 prod >=2", "app-base@1.0 -> extra@3.0 optional *");
        assertThat(read.components()).contains("extra@3.0 optional");
        assertThat(read.graph().rootsInferred()).isTrue();
        assertThat(read.roots()).containsExactly("app-base@1.0");
        assertThat(read.result().formatVersion()).isEqualTo("2.0");
        assertThat(read.problems()).containsExactly("roots-inferred:0");
    }

    @Test
    void everyVersionOfANameIsWhatADependencyMayLeadTo() {
        GraphText read = read("""
                [[package]]
                name = "a"
                version = "1"
                [package.dependencies]
                numpy = "*"
                [[package]]
                name = "numpy"
                version = "1.24.4"
                [[package]]
                name = "numpy"
                version = "2.0.0"
                """);

        assertThat(read.dependencies()).containsExactly("a@1 -> numpy@1.24.4 prod *", "a@1 -> numpy@2.0.0 prod *");
    }

    @Test
    void categoriesAndGroupsTellWhatIsForDevelopment() {
        GraphText old = read("""
                [[package]]
                name = "a"
                version = "1"
                category = "main"
                [[package]]
                name = "b"
                version = "1"
                category = "dev"
                [metadata]
                lock-version = "1.1"
                [metadata.files]
                a = [{file = "a-1.tar.gz", hash = "sha256:aa11"}, {file = "a-1.whl", hash = "sha256:bb22"}]
                """);
        GraphText recent = read("""
                [[package]]
                name = "a"
                version = "1"
                groups = ["main", "dev"]
                [[package]]
                name = "b"
                version = "1"
                groups = ["dev", "docs"]
                [metadata]
                lock-version = "2.1"
                """);

        assertThat(old.components()).containsExactly("a@1", "b@1 dev");
        assertThat(recent.components()).containsExactly("a@1", "b@1 dev");
        assertThat(old.at("a@1").integrity()).isEqualTo("pypi-sdist:sha256:aa11");
        ProductionReach reach = new ProductionReach(recent.graph(), recent.result().facts(), Progress.NONE);
        assertThat(reach.of(0)).isEqualTo(Production.YES);
        assertThat(reach.of(1)).isEqualTo(Production.NO);
    }

    @Test
    void lockVersionTwoDoesNotTellWhatIsForDevelopment() {
        GraphText read = read("""
                [[package]]
                name = "a"
                version = "1"
                [metadata]
                lock-version = "2.0"
                """);

        assertThat(new ProductionReach(read.graph(), read.result().facts(), Progress.NONE).of(0)).isEqualTo(Production.UNKNOWN);
    }

    @Test
    void sourcesKeepTheCommit() {
        GraphText read = read("""
                [[package]]
                name = "a"
                version = "1"
                [package.source]
                type = "git"
                url = "https://git.example.org/a.git"
                reference = "main"
                resolved_reference = "0123abc"
                [[package]]
                name = "b"
                version = "1"
                [package.source]
                type = "legacy"
                url = "https://wheels.example.org/simple"
                """);

        assertThat(read.at("a@1").source()).isEqualTo("git+https://git.example.org/a.git#0123abc");
        assertThat(read.at("b@1").source()).isEqualTo("legacy+https://wheels.example.org/simple");
    }

    @Test
    void whatOnlyOtherMachinesNeedIsUnmetAndTheRestUnresolved() {
        GraphText read = read("""
                [[package]]
                name = "a"
                version = "1"
                [package.dependencies]
                colorama = {version = "*", markers = "sys_platform == \\"win32\\""}
                importlib = {version = "*", python = "<3.8"}
                extra = {version = "*", optional = true}
                gone = ">=1"
                """);

        assertThat(read.warnings()).containsExactly("dependency-unresolved:1");
        assertThat(read.coverage()).isEqualTo("1 1 0 1 3");
    }

    @Test
    void anEmptyListOfPackagesIsNoDefect() {
        GraphText read = read("""
                package = []

                [metadata]
                lock-version = "1.1"
                python-versions = "^3.10"
                content-hash = "17ca"

                [metadata.files]
                """);

        assertThat(read.problems()).containsExactly("no-components:0");
        assertThat(GraphText.of("x.lock", "package = []\n[metadata]\nlock-version = \"1.1\"\n").result().reader().name())
                .isEqualTo("poetry-lock");
    }

    @Test
    void oddEntriesAreSkipped() {
        GraphText read = read("""
                [[package]]
                name = "a"
                [[package]]
                name = "b"
                version = "1"
                dependencies = ["x"]
                [metadata]
                lock-version = "1.1"
                """);

        assertThat(read.warnings()).containsExactly("entry-incomplete:1", "wrong-kind:3");
        assertThat(read.coverage()).isEqualTo("2 1 1 0 0");
    }

    @Test
    void otherFilesAndVersionsAreRefused() {
        assertThat(GraphText.refused("poetry.lock", "[metadata]\nlock-version = \"3.0\"\n"))
                .isEqualTo("lockfile-version-unknown:0");
        assertThat(GraphText.refused("poetry.lock", "title = \"x\"\n")).isEqualTo("no-components:0");
        assertThat(GraphText.refused("poetry.lock", "[[package]]\nname = 'a'\n=======\n")).isEqualTo("not-toml:3");
        assertThat(GraphText.refused("poetry.lock", "")).isEqualTo("empty:0");
    }
}
