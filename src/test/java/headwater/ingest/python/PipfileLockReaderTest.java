package headwater.ingest.python;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.ingest.GraphText;
import headwater.progress.Progress;
import org.junit.jupiter.api.Test;

class PipfileLockReaderTest {
    private static GraphText read(String text) {
        return GraphText.of("Pipfile.lock", text);
    }

    @Test
    void listsBothGroupsAndRecordsNoDependencies() {
        GraphText read = read("""
                {
                    "_meta": {"hash": {"sha256": "aa"}, "pipfile-spec": 6},
                    "default": {
                        "Flask": {
                            "hashes": ["sha256:aabb", "sha256:ccdd"],
                            "index": "pypi",
                            "version": "==2.0.1"
                        },
                        "jinja2": {"hashes": ["sha256:aabb"], "version": "===3.0.1"}
                    },
                    "develop": {
                        "pytest": {"version": "==6.2.4", "markers": "python_version >= '3.6'"},
                        "jinja2": {"hashes": ["sha256:aabb"], "version": "===3.0.1"}
                    }
                }
                """);

        assertThat(read.components()).containsExactly("Flask@2.0.1", "jinja2@3.0.1", "pytest@6.2.4 dev");
        assertThat(read.dependencies()).isEmpty();
        assertThat(read.roots()).isEmpty();
        assertThat(read.graph().rootsInferred()).isFalse();
        assertThat(read.result().facts().dependencies()).isFalse();
        assertThat(read.at("Flask@2.0.1").integrity()).isNull();
        assertThat(read.at("jinja2@3.0.1").integrity()).isEqualTo("pypi-file:sha256:aabb");
        assertThat(read.at("Flask@2.0.1").origin().line()).isEqualTo(4);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void theGroupTellsWhetherAComponentIsForProduction() {
        GraphText read = read("""
                {"default": {"a": {"version": "==1"}}, "develop": {"b": {"version": "==1"}}, "docs": {"c": {"version": "==1"}}}
                """);
        ProductionReach reach = new ProductionReach(read.graph(), read.result().facts(), Progress.NONE);

        assertThat(reach.of(0)).isEqualTo(Production.YES);
        assertThat(reach.of(1)).isEqualTo(Production.NO);
        assertThat(reach.of(2)).isEqualTo(Production.NO);
    }

    @Test
    void foldersAndCommitsHaveNoVersion() {
        GraphText read = read("""
                {"default": {
                    "app": {"editable": true, "path": "."},
                    "tool": {"git": "https://git.example.org/tool.git", "ref": "0123abc"},
                    "wheel": {"file": "https://files.example.org/wheel.zip"}
                }, "develop": {}}
                """);

        assertThat(read.components()).containsExactly("app@", "tool@", "wheel@");
        assertThat(read.at("app@").source()).isEqualTo("path+.");
        assertThat(read.at("tool@").source()).isEqualTo("git+https://git.example.org/tool.git#0123abc");
        assertThat(read.at("wheel@").source()).isEqualTo("file+https://files.example.org/wheel.zip");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void theSamePackageInTwoVersionsIsTwoComponents() {
        GraphText read = read("""
                {"default": {"a": {"version": "==1"}}, "develop": {"A": {"version": "==2"}}}
                """);

        assertThat(read.components()).containsExactly("a@1", "A@2 dev");
    }

    @Test
    void aHiddenEntryLowersCoverage() {
        GraphText read = read("""
                {"default": {
                    "a": {"version": "==6.6.6"},
                    "a": {"version": "==1"},
                    "b": "text",
                    "c": {}
                }}
                """);

        assertThat(read.components()).containsExactly("a@1", "c@");
        assertThat(read.warnings()).containsExactly("key-twice:3", "entry-incomplete:4", "version-missing:5");
        assertThat(read.coverage()).isEqualTo("4 2 2 0 0");
    }

    @Test
    void emptyGroupsAreNoDefectAndOtherFilesAreRefused() {
        assertThat(read("{\"_meta\": {\"pipfile-spec\": 6}, \"default\": {}, \"develop\": {}}").problems())
                .containsExactly("no-components:0");
        assertThat(GraphText.of("x.json", "{\"_meta\": {\"pipfile-spec\": 6}, \"default\": {}}").result().formatVersion())
                .isEqualTo("6");
        assertThat(GraphText.refused("Pipfile.lock", "{}")).isEqualTo("no-components:0");
        assertThat(GraphText.refused("Pipfile.lock", "[]")).isEqualTo("not-json:1");
        assertThat(GraphText.refused("Pipfile.lock", "this is not json!")).isEqualTo("not-json:1");
        assertThat(GraphText.refused("Pipfile.lock", "{\"default\": {}}\n{}")).isEqualTo("not-json:2");
        assertThat(GraphText.refused("Pipfile.lock", "{\"default\": {")).isEqualTo("truncated:1");
    }
}
