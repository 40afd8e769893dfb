package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `match` with indicators and advisories, and what goes with it.
class MatchSourcesTest {
    @TempDir
    private Path folder;

    private String lockfile = "";
    private String store = "";

    @BeforeEach
    void write() throws Exception {
        lockfile = Files.writeString(folder.resolve("package-lock.json"), """
                {"name": "shop", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                  "": {"name": "shop", "version": "1.0.0", "dependencies": {"evil": "^1.0.0", "quiet": "npm:wicked@2.0.0", "calm": "1.0.0"}},
                  "node_modules/evil": {"version": "1.5.0"},
                  "node_modules/quiet": {"name": "wicked", "version": "2.0.0"},
                  "node_modules/calm": {"version": "1.0.0", "integrity": "sha512-%s=="}}}
                """.formatted("A".repeat(86))).toString();
        store = folder.resolve("store").toString();
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String osv(String id, String name, String rest) {
        return "{\"id\": \"" + id + "\", \"modified\": \"2026-01-01T00:00:00Z\", \"summary\": \"Bad " + name + "\", \"affected\": [{\"package\": "
                + "{\"ecosystem\": \"npm\", \"name\": \"" + name + "\"}, " + rest + "}]}";
    }

    private static final String BEFORE_2 = "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"2.0.0\"}]}]";
    private static final String OPEN = "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}]}]";

    private static JsonNode json(CommandLineRun.Result result) throws Exception {
        return new ObjectMapper().readTree(result.out());
    }

    private static List<String> findings(CommandLineRun.Result result) throws Exception {
        return json(result).path("findings").valueStream().map(each -> each.path("tier").asText() + " " + each.path("component").asText()).toList();
    }

    @Test
    void indicatorsOfAnyFormAreLookedFor() throws Exception {
        CommandLineRun.Result result = CommandLineRun.of("match", lockfile, "--store", store, "--format", "json", "--indicators",
                file("note.md", "| Package | Version |\n|---|---|\n| evil | 1.5.0, 1.5.1 |\n| wrap | soon |\n"));

        assertThat(result.code()).isEqualTo(ExitCode.CONCERN);
        assertThat(findings(result)).containsExactly("listed evil@1.5.0");
        assertThat(json(result).path("verdict").asText()).isEqualTo("affected");
        assertThat(result.err()).contains("a table, 2 indicators, 0 named again, 1 lines not understood; 2 taken for npm")
                .contains("note.md:4: The versions of wrap cannot be read: soon.");
    }

    @Test
    void indicatorsComeFromStandardInputToo() {
        CommandLineRun.Result result = CommandLineRun.withInput("evil@1.5.0".getBytes(StandardCharsets.UTF_8), "match", lockfile, "--store", store,
                "--indicators", "-");

        assertThat(result.code()).isEqualTo(ExitCode.CONCERN);
        assertThat(result.out()).contains("listed  evil@1.5.0");
    }

    @Test
    void aTextThatNamesNothingIsAnError() throws Exception {
        CommandLineRun.Result result = CommandLineRun.of("match", lockfile, "--store", store, "--indicators", file("note.md", "Rotate your tokens."));

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).contains("No package with a version was understood");
    }

    @Test
    void anAliasIsFoundByItsRealNameAndTold() throws Exception {
        CommandLineRun.Result result = CommandLineRun.of("match", lockfile, "--store", store, "--format", "json", "--indicators",
                file("note.txt", "wicked@2.0.0\nquiet@2.0.0"));

        assertThat(findings(result)).containsExactly("listed wicked@2.0.0", "alias wicked@2.0.0");
        assertThat(json(result).path("findings").get(1).path("reason").asText())
                .isEqualTo("It is installed under the name quiet, an alias of wicked.");
    }

    @Test
    void aDigestIsFoundWhateverItsName() throws Exception {
        CommandLineRun.Result result = CommandLineRun.of("match", lockfile, "--store", store, "--format", "json", "--indicators",
                file("note.txt", "sha512-" + "A".repeat(86) + "=="));

        assertThat(findings(result)).containsExactly("hash calm@1.0.0");
        assertThat(result.code()).isEqualTo(ExitCode.CONCERN);
    }

    @Test
    void advisoriesOfAFileFolderOrArchiveAreLookedFor() throws Exception {
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.writeString(records.resolve("1.json"), osv("GHSA-1", "evil", BEFORE_2));
        Files.writeString(records.resolve("2.json"), osv("GHSA-2", "absent", BEFORE_2));

        CommandLineRun.Result result = CommandLineRun.of("match", lockfile, "--store", store, "--format", "json", "--advisories",
                records.toString());

        assertThat(findings(result)).containsExactly("range evil@1.5.0");
        assertThat(result.code()).isEqualTo(ExitCode.CONCERN);
        assertThat(result.err()).contains("2 advisories, the newest of 2026-01-01T00:00:00Z.");
    }

    @Test
    void anOpenRangeBesideListedVersionsNeedsJudgementAndIsOfConcern() throws Exception {
        CommandLineRun.Result result = CommandLineRun.of("match", lockfile, "--store", store, "--format", "json", "--advisories",
                file("x.json", osv("MAL-1", "evil", "\"versions\": [\"1.4.0\"], " + OPEN)));

        assertThat(findings(result)).containsExactly("openRange evil@1.5.0");
        assertThat(json(result).path("verdict").asText()).isEqualTo("needsJudgement");
        assertThat(result.code()).isEqualTo(ExitCode.CONCERN);
        CommandLineRun.Result text = CommandLineRun.of("match", lockfile, "--store", store, "--advisories", folder.resolve("x.json").toString());
        assertThat(text.out()).contains(": needs judgement").contains("evil 1.5.0 must be judged")
                .contains("open range only  evil@1.5.0").contains("MAL-1 says every version, but lists only 1.4.0: judge yourself.");
    }

    @Test
    void aNearMissIsNoConcern() throws Exception {
        CommandLineRun.Result result = CommandLineRun.of("match", lockfile, "--store", store, "--advisories",
                file("x.json", osv("MAL-1", "evil", "\"versions\": [\"1.4.0\"]")));

        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
    }

    @Test
    void idsOfAllRecordsAndTheScoreAreTold() throws Exception {
        String ghsa = osv("GHSA-1", "evil", BEFORE_2).replaceFirst("\\{", "{\"aliases\": [\"CVE-1\"], \"severity\": [{\"type\": \"CVSS_V3\", "
                + "\"score\": \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\"}], ");
        String mal = osv("MAL-1", "evil", OPEN).replaceFirst("\\{", "{\"aliases\": [\"GHSA-1\"], ");

        JsonNode finding = json(CommandLineRun.of("match", lockfile, "--store", store, "--format", "json", "--advisories",
                file("x.jsonl", ghsa + "\n" + mal + "\n"))).path("findings").get(0);

        assertThat(finding.path("ids").toString()).isEqualTo("[\"CVE-1\",\"GHSA-1\",\"MAL-1\"]");
        assertThat(finding.path("advisory").asText()).isEqualTo("GHSA-1");
        assertThat(finding.path("severity").path("rating").asText()).isEqualTo("critical");
    }

    @Test
    void importedAdvisoriesAreLookedForFromThenOn() throws Exception {
        CommandLineRun.Result imported = CommandLineRun.of("advisories", "import", file("x.json", osv("GHSA-1", "evil", BEFORE_2)), "--store", store);
        assertThat(imported.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(imported.out()).startsWith("imported 1  ").contains("1 advisories, the newest of 2026-01-01T00:00:00Z");

        assertThat(findings(CommandLineRun.of("match", lockfile, "--store", store, "--format", "json"))).containsExactly("range evil@1.5.0");
        CommandLineRun.of("snapshot", "add", lockfile, "--project", "shop", "--store", store);
        assertThat(findings(CommandLineRun.of("match", "store:shop", "--store", store, "--format", "json"))).containsExactly("range evil@1.5.0");

        assertThat(CommandLineRun.of("advisories", "list", "--store", store).out()).contains("x.json");
        assertThat(CommandLineRun.of("advisories", "forget", "1", "--store", store).out()).isEqualTo("forgotten 1\n");
        assertThat(CommandLineRun.of("advisories", "forget", "1", "--store", store).code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(findings(CommandLineRun.of("match", lockfile, "--store", store, "--format", "json"))).isEmpty();
    }

    @Test
    void advisoriesThatCannotBeReadAreAnErrorAndNoAnswer() throws Exception {
        CommandLineRun.Result missing = CommandLineRun.of("match", lockfile, "--store", store, "--advisories", folder.resolve("none.zip").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(missing.out()).isEmpty();

        CommandLineRun.Result refused = CommandLineRun.of("advisories", "import", folder.resolve("none.zip").toString(), "--store", store);
        assertThat(refused.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(refused.err()).contains("There is no such file.");
    }

    @Test
    void indicatorsAreShownForReviewBeforeAnythingIsSearched() throws Exception {
        String note = file("note.txt", "chalk@5.6.1\nchalk@5.6.1\n@ctrl/tinycolor: soon, 1.x.y\n");

        CommandLineRun.Result text = CommandLineRun.of("indicators", note);
        assertThat(text.out()).contains("1  npm chalk@5.6.1\n").contains("3  not understood: ");
        assertThat(CommandLineRun.of("indicators", note, "--strict").code()).isEqualTo(ExitCode.UNREADABLE);

        JsonNode json = json(CommandLineRun.of("indicators", note, "--format", "json"));
        assertThat(json.path("indicators").get(0).path("line").asInt()).isEqualTo(1);
        assertThat(json.path("indicators").get(0).path("guessed").asBoolean()).isTrue();
        assertThat(json.path("duplicates").asInt()).isEqualTo(1);
        assertThat(json.path("notUnderstood").get(0).path("line").asInt()).isEqualTo(3);
    }
}
