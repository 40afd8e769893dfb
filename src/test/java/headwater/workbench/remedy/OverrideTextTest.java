package headwater.workbench.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.analysis.TargetSelection;
import headwater.analysis.remedy.SafeVersions;
import headwater.fixture.EventStream;
import headwater.ingest.InputSource;
import headwater.ingest.ReaderId;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.DependencyScope;
import headwater.model.Ecosystem;
import headwater.model.Relation;
import headwater.progress.Progress;
import headwater.workbench.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverrideTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SafeVersions BAD = new SafeVersions(List.of(new Advisory("T-1", "t", "", "", List.of(),
            List.of(new AffectedPackage(Ecosystem.NPM, "bad", Set.of("2.0.1"), List.of("2.0.0"))), List.of(),
            Optional.empty())));
    /// `bad` 2.0.1 is asked for by `a`; nothing else has its name.
    private static final String ALONE = """
            "": {"dependencies": {"a": "^1.0.0"}},
            "node_modules/a": {"version": "1.0.0", "dependencies": {"bad": "^2.0.0"}},
            "node_modules/bad": {"version": "2.0.1"}
            """;
    /// The same, and a `bad` 1.0.0 that is none.
    private static final String TWO = """
            "": {"dependencies": {"a": "^1.0.0", "b": "^1.0.0"}},
            "node_modules/a": {"version": "1.0.0", "dependencies": {"bad": "^2.0.0"}},
            "node_modules/b": {"version": "1.0.0", "dependencies": {"bad": "^1.0.0"}},
            "node_modules/b/node_modules/bad": {"version": "1.0.0"},
            "node_modules/bad": {"version": "2.0.1"}
            """;
    /// A member asks for it itself, and so does `a`.
    private static final String MEMBER = """
            "": {"dependencies": {"a": "^1.0.0"}, "workspaces": ["packages/*"]},
            "node_modules/a": {"version": "1.0.0", "dependencies": {"bad": "^2.0.0"}},
            "node_modules/bad": {"version": "2.0.1"},
            "node_modules/ui": {"resolved": "packages/ui", "link": true},
            "packages/ui": {"version": "1.0.0", "devDependencies": {"bad": "2.0.1"}}
            """;

    private static FindRemedy find(String packages, String target, PackageManager manager) throws Exception {
        Snapshot snapshot = EventStream.open().open(InputSource.ofBytes("package-lock.json",
                ("{\"name\": \"shop\", \"lockfileVersion\": 3, \"packages\": {" + packages + "}}")
                        .getBytes(StandardCharsets.UTF_8), Map.of()), Progress.NONE);
        return FindRemedy.of(snapshot, TargetSelection.of(snapshot.graph(), target).instances(), DependencyScope.all(), BAD,
                Optional.of(manager), Progress.NONE);
    }

    /// The text of the way that overrides the target itself.
    private static OverrideText target(String packages, String target, PackageManager manager) throws Exception {
        FindRemedy found = find(packages, target, manager);
        return found.override(found.remedy().ways().getFirst()).orElseThrow();
    }

    private static JsonNode json(OverrideText text) throws Exception {
        return JSON.readTree(text.snippets().getFirst().text());
    }

    private static String warnings(OverrideText text) {
        return String.join("\n", text.warnings());
    }

    @Test
    void aNameAloneIsEnoughWhereNothingElseHasIt() throws Exception {
        assertThat(target(ALONE, "bad", PackageManager.NPM).text()).isEqualTo("""
                {
                  "overrides": {
                    "bad": "2.0.0"
                  }
                }
                """);
        assertThat(json(target(ALONE, "bad", PackageManager.YARN_CLASSIC)).at("/resolutions").toString())
                .isEqualTo("{\"**/bad\":\"2.0.0\"}");
        assertThat(json(target(ALONE, "bad", PackageManager.YARN_BERRY)).at("/resolutions").toString())
                .isEqualTo("{\"bad\":\"npm:2.0.0\"}");
        assertThat(json(target(ALONE, "bad", PackageManager.BUN)).at("/overrides").toString()).isEqualTo("{\"bad\":\"2.0.0\"}");
    }

    @Test
    void anotherVersionThatMustStayIsLeftAloneAsFarAsTheManagerCan() throws Exception {
        assertThat(json(target(TWO, "bad@2.0.1", PackageManager.NPM)).at("/overrides").toString())
                .isEqualTo("{\"bad@2.0.1\":\"2.0.0\"}");
        assertThat(json(target(TWO, "bad@2.0.1", PackageManager.YARN_CLASSIC)).at("/resolutions").toString())
                .isEqualTo("{\"**/a/bad\":\"2.0.0\"}");
        assertThat(json(target(TWO, "bad@2.0.1", PackageManager.YARN_BERRY)).at("/resolutions").toString())
                .isEqualTo("{\"bad@npm:^2.0.0\":\"npm:2.0.0\"}");
        OverrideText bun = target(TWO, "bad@2.0.1", PackageManager.BUN);
        assertThat(json(bun).at("/overrides").toString()).isEqualTo("{\"bad@2.0.1\":\"2.0.0\"}");
        assertThat(warnings(bun)).contains("Older versions of bun (seen with 1.2) ignore a key with a version without a word");
        assertThat(warnings(target(TWO, "bad@2.0.1", PackageManager.YARN_CLASSIC)))
                .contains("another version of a is meant as well");
    }

    @Test
    void pnpmHasItInTheWorkspaceFileAndOlderOnesInTheManifest() throws Exception {
        OverrideText text = target(TWO, "bad@2.0.1", PackageManager.PNPM);

        assertThat(text.snippets()).extracting(OverrideText.Snippet::file)
                .containsExactly("pnpm-workspace.yaml", "package.json");
        assertThat(text.snippets().getFirst().text()).isEqualTo("""
                overrides:
                  "bad@2.0.1": "2.0.0"
                """);
        assertThat(JSON.readTree(text.snippets().get(1).text()).at("/pnpm/overrides").toString())
                .isEqualTo("{\"bad@2.0.1\":\"2.0.0\"}");
        assertThat(text.text()).startsWith("# pnpm-workspace.yaml (pnpm 10 and later)\noverrides:");
    }

    @Test
    void npmIsToldOfARangeThatBothVersionsMeet() throws Exception {
        OverrideText text = target(TWO.replace("\"bad\": \"^1.0.0\"", "\"bad\": \">=1.0.0\""), "bad@2.0.1",
                PackageManager.NPM);

        assertThat(warnings(text)).contains("The override also moves bad@1.0.0");
    }

    @Test
    void npmGetsTheProjectsOwnLineTooSinceItRefusesThemToDiffer() throws Exception {
        OverrideText text = target(ALONE.replace("\"a\": \"^1.0.0\"", "\"a\": \"^1.0.0\", \"bad\": \"^2.0.1\""), "bad",
                PackageManager.NPM);

        assertThat(json(text).at("/dependencies/bad").asText()).isEqualTo("2.0.0");
        assertThat(json(text).at("/overrides/bad").asText()).isEqualTo("2.0.0");
        assertThat(warnings(text)).contains("EOVERRIDE");
    }

    @Test
    void npmOverridesWhatMembersAskForFromTheProject() throws Exception {
        OverrideText text = target(MEMBER, "bad", PackageManager.NPM);

        assertThat(text.snippets()).singleElement().extracting(OverrideText.Snippet::file).isEqualTo("package.json");
        assertThat(json(text).at("/overrides/bad").asText()).isEqualTo("2.0.0");
    }

    @ParameterizedTest
    @EnumSource(PackageManager.class)
    void linesOfOurOwnStandInTheirManifestAndList(PackageManager manager) throws Exception {
        FindRemedy found = find(MEMBER, "bad", manager);
        OverrideText text = found.override(found.remedy().ways().get(2)).orElseThrow();
        Map<String, String> files = text.snippets().stream()
                .collect(Collectors.toMap(OverrideText.Snippet::file, OverrideText.Snippet::text));

        assertThat(files).containsOnlyKeys("package.json", "packages/ui/package.json");
        assertThat(JSON.readTree(files.get("packages/ui/package.json")).at("/devDependencies/bad").asText())
                .isEqualTo("2.0.0");
        assertThat(JSON.readTree(files.get("package.json")).at("/dependencies/a").asText())
                .isEqualTo(OverrideWriter.NO_VERSION);
    }

    @ParameterizedTest
    @EnumSource(PackageManager.class)
    void noVersionIsInventedAndThePlaceholderSaysSo(PackageManager manager) throws Exception {
        OverrideText text = target(ALONE.replace("2.0.1", "3.0.0").replace("^2.0.0", "^3.0.0"), "bad", manager);

        assertThat(text.text()).contains(OverrideWriter.NO_VERSION);
        assertThat(warnings(text)).contains("Which version of bad to take instead of 3.0.0 is not known");
    }

    @Test
    void anAliasIsReplacedUnderItsAlias() throws Exception {
        OverrideText text = target("""
                "": {"dependencies": {"a": "^1.0.0"}},
                "node_modules/a": {"version": "1.0.0", "dependencies": {"other": "npm:bad@^2.0.0"}},
                "node_modules/other": {"name": "bad", "version": "2.0.1"}
                """, "bad", PackageManager.NPM);

        assertThat(json(text).at("/overrides/other").asText()).isEqualTo("npm:bad@2.0.0");
    }

    @Test
    void whatIsPackedInsideAnotherPackageIsNotReached() throws Exception {
        assertThat(warnings(target(ALONE.replace("\"2.0.1\"", "\"2.0.1\", \"inBundle\": true"), "bad", PackageManager.NPM)))
                .contains("packed inside another package: an override does not reach it");
    }

    @Test
    void peersAreToldWhereAnOverrideDoesNotReachThem() throws Exception {
        String peer = ALONE.replace("\"dependencies\": {\"bad\"", "\"peerDependencies\": {\"bad\"");

        assertThat(warnings(target(peer, "bad", PackageManager.YARN_CLASSIC))).contains("a@1.0.0 asks for bad as a peer");
        assertThat(warnings(target(peer, "bad", PackageManager.YARN_BERRY))).contains("a@1.0.0 asks for bad as a peer");
        assertThat(warnings(target(peer, "bad", PackageManager.PNPM))).contains("a@1.0.0 asks for bad as a peer");
    }

    /// Whatever a name holds, the text parses back to it and no line of it is another entry.
    @ParameterizedTest
    @EnumSource(PackageManager.class)
    void aHostileNameStaysAName(PackageManager manager) throws Exception {
        String hostile = "x\\\": \\\"1\\\",\\n  \\u001b[31m";
        OverrideText text = target(ALONE.replace("\"bad\": \"^2.0.0\"", "\"" + hostile + "\": \"*\"")
                .replace("node_modules/bad", "node_modules/" + hostile), "node_modules/" + JSON.readValue("\"" + hostile + "\"",
                String.class), manager);

        assertThat(text.text()).doesNotContain("\u001b");
        JsonNode root = JSON.readTree(text.snippets().getLast().text());
        JsonNode section = manager == PackageManager.PNPM ? root.at("/pnpm/overrides") : root.elements().next();
        assertThat(section.size()).isEqualTo(1);
        assertThat(section.fieldNames().next()).endsWith("x\": \"1\",\n  \u001b[31m");
    }

    @Test
    void aManifestLiesWhereTheLocationOfItsRootSays() {
        ManifestEdits edits = new ManifestEdits();
        List<Replacement.Line> lines = Stream.of("", "packages/a", "importer:.", "importer:packages/b",
                "ui@workspace:packages/c", "shop@workspace:.").map(each -> new Replacement.Line(each, Relation.PROD)).toList();
        edits.lines(new Replacement("bad", "2.0.1", "2.0.0", false, true, new TreeSet<>(), new TreeSet<>(), lines, true,
                new TreeSet<>(), false, new TreeSet<>()));

        assertThat(edits.ownLines()).extracting(OverrideText.Snippet::file).containsExactly("package.json",
                "packages/a/package.json", "packages/b/package.json", "packages/c/package.json");
    }

    @Test
    void theLockfileSaysWhoInstallsIt() {
        assertThat(PackageManager.of(new ReaderId("npm-package-lock", 1))).contains(PackageManager.NPM);
        assertThat(PackageManager.of(new ReaderId("pnpm-lock", 1))).contains(PackageManager.PNPM);
        assertThat(PackageManager.of(new ReaderId("yarn-berry", 1))).contains(PackageManager.YARN_BERRY);
        assertThat(PackageManager.of(new ReaderId("yarn-classic", 1))).contains(PackageManager.YARN_CLASSIC);
        assertThat(PackageManager.of(new ReaderId("bun-lock", 1))).contains(PackageManager.BUN);
        assertThat(PackageManager.of(new ReaderId("cyclonedx-json", 1))).isEmpty();
        assertThat(PackageManager.of(new ReaderId("bundler", 1))).isEmpty();
    }
}
