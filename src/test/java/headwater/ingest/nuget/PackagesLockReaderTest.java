package headwater.ingest.nuget;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Purl;
import org.junit.jupiter.api.Test;

class PackagesLockReaderTest {
    private static GraphText read(String dependencies) {
        return GraphText.of("packages.lock.json", "{\"version\": 1, \"dependencies\": {\n" + dependencies + "\n}}");
    }

    @Test
    void theProjectAsksForWhatIsDirect() {
        GraphText read = read("""
                "net8.0": {
                  "Newtonsoft.Json": {
                    "type": "Direct", "requested": "[12.0.3, )", "resolved": "12.0.3",
                    "contentHash": "6mgjfnRB4jKMlzHSl+VD+g=="
                  },
                  "NuGet.Frameworks": {
                    "type": "Direct", "requested": "[5.7.0, )", "resolved": "5.7.0",
                    "dependencies": {"newtonsoft.JSON": "12.0.3", "System.Text": "[4.3.0]"}
                  },
                  "System.Text": {"type": "Transitive", "resolved": "4.3.0"}
                }""");

        assertThat(read.components()).containsExactly("@", "Newtonsoft.Json@12.0.3", "NuGet.Frameworks@5.7.0",
                "System.Text@4.3.0");
        assertThat(read.roots()).containsExactly("");
        assertThat(read.dependencies()).containsExactly(" -> Newtonsoft.Json@12.0.3 prod [12.0.3, )",
                " -> NuGet.Frameworks@5.7.0 prod [5.7.0, )", "NuGet.Frameworks@5.7.0 -> Newtonsoft.Json@12.0.3 prod 12.0.3",
                "NuGet.Frameworks@5.7.0 -> System.Text@4.3.0 prod [4.3.0]");
        assertThat(read.at("Newtonsoft.Json@12.0.3").integrity()).startsWith("nuget-content:sha512:ea68237e7441e2");
        assertThat(read.at("Newtonsoft.Json@12.0.3").purl()).contains(new Purl("pkg:nuget/Newtonsoft.Json@12.0.3"));
        assertThat(read.at("System.Text@4.3.0").origin().line()).isEqualTo(11);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void everyFrameworkHasComponentsOfItsOwn() {
        GraphText read = read("""
                ".NETFramework,Version=v4.8": {
                  "A": {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "dependencies": {"B": "1.0.0"}},
                  "B": {"type": "Transitive", "resolved": "1.0.0"}
                },
                "net8.0": {
                  "A": {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0"}
                }""");

        assertThat(read.components()).containsExactly("@", ".NETFramework,Version=v4.8/A@1.0.0 A@1.0.0",
                ".NETFramework,Version=v4.8/B@1.0.0 B@1.0.0", "net8.0/A@1.0.0 A@1.0.0");
        assertThat(read.dependencies()).containsExactly(" -> .NETFramework,Version=v4.8/A@1.0.0 prod [1.0.0, )",
                " -> net8.0/A@1.0.0 prod [1.0.0, )",
                ".NETFramework,Version=v4.8/A@1.0.0 -> .NETFramework,Version=v4.8/B@1.0.0 prod 1.0.0");
    }

    /// A runtime lists only what is another than in its framework.
    @Test
    void aRuntimeTakesTheRestFromItsFramework() {
        GraphText read = read("""
                "net8.0/win-x64": {
                  "Native": {"type": "Transitive", "resolved": "1.0.0", "dependencies": {"Shared": "1.0.0", "native.win": "1.0.0"}},
                  "native.win": {"type": "Transitive", "resolved": "1.0.0"}
                },
                "net8.0": {
                  "App": {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "dependencies": {"Native": "1.0.0"}},
                  "Native": {"type": "Transitive", "resolved": "1.0.0", "dependencies": {"Shared": "1.0.0"}},
                  "Shared": {"type": "Transitive", "resolved": "1.0.0"}
                }""");

        assertThat(read.dependencies()).containsExactlyInAnyOrder(" -> net8.0/App@1.0.0 prod [1.0.0, )",
                "net8.0/App@1.0.0 -> net8.0/Native@1.0.0 prod 1.0.0", "net8.0/Native@1.0.0 -> net8.0/Shared@1.0.0 prod 1.0.0",
                "net8.0/App@1.0.0 -> net8.0/win-x64/Native@1.0.0 prod 1.0.0",
                "net8.0/win-x64/Native@1.0.0 -> net8.0/Shared@1.0.0 prod 1.0.0",
                "net8.0/win-x64/Native@1.0.0 -> net8.0/win-x64/native.win@1.0.0 prod 1.0.0");
    }

    @Test
    void projectsOfTheSolutionAreRootsAndCentralVersionsComponents() {
        GraphText read = GraphText.of("packages.lock.json", """
                {"version": 2, "dependencies": {"net8.0": {
                  "shop.core": {"type": "Project", "dependencies": {"Serilog": "[3.0.0, )"}},
                  "Serilog": {"type": "CentralTransitive", "requested": "[3.0.0, )", "resolved": "3.1.1", "contentHash": "?"}
                }}}
                """);

        assertThat(read.components()).containsExactly("@", "shop.core@", "Serilog@3.1.1");
        assertThat(read.roots()).containsExactly("", "shop.core@");
        assertThat(read.dependencies()).containsExactly(" -> shop.core@ workspace", "shop.core@ -> Serilog@3.1.1 prod [3.0.0, )");
        assertThat(read.at("Serilog@3.1.1").integrity()).isNull();
        assertThat(read.result().formatVersion()).isEqualTo("2");
    }

    @Test
    void oddAndHiddenEntriesAreTold() {
        GraphText read = read("""
                "net8.0": {
                  "A": {"type": "Direct", "resolved": "6.6.6"},
                  "A": {"type": "Direct", "resolved": "1.0.0", "dependencies": {"gone": "1.0.0"}},
                  "B": 5,
                  "C": {"type": "Direct", "resolved": "1.0.0", "dependencies": []}
                }""");

        assertThat(read.components()).containsExactly("@", "A@1.0.0", "C@1.0.0");
        assertThat(read.warnings()).containsExactly("key-twice:4", "entry-incomplete:5", "dependency-unresolved:4");
        assertThat(read.coverage()).isEqualTo("4 2 2 1 0");
    }

    @Test
    void isRecognisedByNameOrContentAndOtherVersionsAreRefused() {
        String text = "{\"version\": 1, \"dependencies\": {\"net8.0\": {\"A\": {\"type\": \"Direct\", \"resolved\": \"1\"}}}}";

        assertThat(GraphText.of("x__packages.lock.json", text).result().reader().name()).isEqualTo("nuget-packages-lock");
        assertThat(GraphText.of("packages.shop.lock.json", text).components()).contains("A@1");
        assertThat(GraphText.refused("packages.lock.json", "{\"version\": 3}")).isEqualTo("lockfile-version-unknown:0");
        assertThat(GraphText.refused("packages.lock.json", "not\njson\n")).isEqualTo("not-json:1");
        assertThat(GraphText.of("packages.lock.json", "{\"version\": 1, \"dependencies\": {}}").problems())
                .containsExactly("no-components:0");
    }
}
