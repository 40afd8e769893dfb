package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLE = "samples/event-stream-2018/package-lock.json";
    private static final String CLEAN = "samples/clean/package-lock.json";

    @TempDir
    private Path folder;

    private static Result run(String... args) {
        return CommandLineRun.of(args);
    }

    private static List<JsonNode> objects(Result result) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            objects.add(JSON.readTree(line));
        }
        return objects;
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void matchNamesTheCompromisedComponentsAndExitsWithOne() {
        Result result = run("match", SAMPLE);

        assertThat(result.code()).isEqualTo(ExitCode.CONCERN);
        assertThat(result.out()).contains("event-stream 3.3.6 (11 paths) and flatmap-stream 0.1.1 (11 paths)"
                + " are compromised.").contains(SAMPLE + ":");
    }

    @Test
    void matchFindsNothingInTheCleanSample() throws IOException {
        Result result = run("match", CLEAN, "--format", "json");

        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(objects(result)).singleElement().satisfies(answer -> {
            assertThat(answer.path("verdict").asText()).isEqualTo("notFound");
            assertThat(answer.path("findings")).isEmpty();
        });
    }

    @Test
    void matchSearchesFoldersAndSaysWhatItCouldNotRead() throws IOException {
        file("a/package-lock.json", Files.readString(Path.of(SAMPLE)));
        file("b/package-lock.json", "{");
        file("c/Podfile.lock", "");
        file("d/node_modules/x/package-lock.json", "{");

        Result result = run("match", folder.toString());

        assertThat(result.code()).isEqualTo(ExitCode.CONCERN);
        assertThat(result.out()).contains("1 of 3 files were read.");
        assertThat(result.err()).contains("b/package-lock.json:1:2: error: The file ends in the middle")
                .contains("c/Podfile.lock: error: Lockfiles of this kind cannot be read yet").doesNotContain("node_modules");
    }

    @Test
    void aFolderWithoutLockfilesIsNoAnswer() {
        Result result = run("match", folder.toString());

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).contains("It holds no lockfile or SBOM that can be read");
    }

    @Test
    void matchReadsStandardInput() throws IOException {
        Result result = CommandLineRun.withInput(Files.readAllBytes(Path.of(SAMPLE)), "match", "-");

        assertThat(result.code()).isEqualTo(ExitCode.CONCERN);
    }

    @Test
    void findingsSayTierProductionAndIntroducers() throws IOException {
        JsonNode first = objects(run("match", SAMPLE, "--format", "json")).getFirst().path("findings").path(0);

        assertThat(first.path("component").asText()).isEqualTo("event-stream@3.3.6");
        assertThat(first.path("tier").asText()).isEqualTo("listed");
        assertThat(first.path("production").asBoolean()).isTrue();
        assertThat(first.path("introducers")).extracting(JsonNode::asText).contains("nodemon@1.18.4");
    }

    @Test
    void inspectCountsAndLocatesProblems() throws IOException {
        String twice = file("package-lock.json", """
                {"lockfileVersion": 3, "packages": {
                  "": {"name": "t", "dependencies": {"a": "*"}},
                  "node_modules/a": {"version": "1.0.0"},
                  "node_modules/a": {"version": "6.6.6"}
                }}
                """);

        JsonNode answer = objects(run("inspect", twice, "--format", "json")).getFirst();

        assertThat(answer.path("components").asInt()).isEqualTo(1);
        assertThat(answer.path("coverage").path("skipped").asInt()).isEqualTo(1);
        assertThat(answer.path("problems").path(0).path("code").asText()).isEqualTo("duplicate-entry");
        assertThat(answer.path("problems").path(0).path("line").asInt()).isEqualTo(4);
    }

    @Test
    void strictExitsWithThreeBelowFullCoverage() throws IOException {
        String twice = file("package-lock.json", """
                {"lockfileVersion": 3, "packages": {"node_modules/a": {"version": "1.0.0"},
                 "node_modules/a": {"version": "6.6.6"}}}
                """);

        assertThat(run("inspect", twice).code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(run("inspect", twice, "--strict").code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void inspectAnswersForUnreadableFilesToo() throws IOException {
        String page = file("package-lock.json", "<!DOCTYPE html><html></html>");

        Result result = run("inspect", page, CLEAN, "--format", "json");

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(objects(result)).hasSize(2);
        assertThat(objects(result).getFirst().path("problems").path(0).path("code").asText()).isEqualTo("not-json");
        assertThat(result.err()).contains(page + ": error: The file is an HTML or XML page");
    }

    @Test
    void pathsListsTheShortestFirst() {
        Result result = run("paths", SAMPLE, "--to", "flatmap-stream@0.1.1", "--max", "1");

        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(result.out()).contains("flatmap-stream@0.1.1: 11 paths")
                .contains("2  @checkout-web/price-feed@1.6.2 › event-stream@3.3.6 › flatmap-stream@0.1.1")
                .contains("the shortest 1 are listed");
    }

    @Test
    void pathsCanPassOrAvoidAComponent() throws IOException {
        JsonNode via = objects(run("paths", SAMPLE, "--to", "flatmap-stream", "--via", "nodemon", "--format", "json"))
                .getFirst();
        JsonNode notVia = objects(run("paths", SAMPLE, "--to", "flatmap-stream", "--not-via", "ps-tree",
                "--format", "json")).getFirst();

        assertThat(via.path("paths").asText()).isEqualTo("1");
        assertThat(via.path("shown")).hasSize(1);
        assertThat(notVia.path("shown")).hasSize(Integer.parseInt(notVia.path("paths").asText()));
        assertThat(notVia.path("shown")).noneMatch(path -> path.toString().contains("ps-tree"));
    }

    @Test
    void scopeFollowsOnlySomeDependencies() throws IOException {
        JsonNode production = objects(run("paths", SAMPLE, "--to", "flatmap-stream", "--scope", "prod",
                "--format", "json")).getFirst();

        assertThat(production.path("paths").asText()).isEqualTo("3");
        assertThat(production.path("introducers")).extracting(JsonNode::asText)
                .containsExactly("event-stream@3.3.6", "npm-run-all@4.1.3");
    }

    @Test
    void pathsWithoutTargetAnswersForEveryListedMatch() throws IOException {
        assertThat(objects(run("paths", SAMPLE, "--format", "json"))).extracting(answer -> answer.path("target").asText())
                .containsExactly("event-stream@3.3.6", "flatmap-stream@0.1.1");
    }

    @Test
    void anUnknownViaGivesNoPath() throws IOException {
        Result result = run("paths", SAMPLE, "--to", "flatmap-stream", "--via", "nobody", "--format", "json");

        assertThat(objects(result).getFirst().path("paths").asText()).isEqualTo("0");
        assertThat(result.err()).contains("No component is named nobody.");
    }

    @Test
    void theFigureSaysWhereItComesFrom() {
        Result result = run("paths", SAMPLE, "--format", "svg", "--max", "3");

        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(result.out()).startsWith("<svg").contains("flatmap-stream", "Compromised", "SHA-256 6ef4fea9",
                "Headwater 1.2.3 · 2026-11-24T02:00:00Z · headwater paths " + SAMPLE + " --format svg --max 3");
    }

    @Test
    void theFigureMayBeABitmapOrDot() throws IOException {
        Path png = folder.resolve("paths.png");

        run("paths", SAMPLE, "--format", "png", "--scale", "1", "-o", png.toString());

        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(run("paths", SAMPLE, "--format", "dot").out()).startsWith("digraph")
                .contains("ps-tree@1.1.0");
    }

    @Test
    void namesInFiguresAreEscaped() throws IOException {
        String hostile = file("package-lock.json", """
                {"lockfileVersion": 3, "packages": {"": {"name": "t", "dependencies": {"a": "*"}},
                 "node_modules/a": {"version": "<script>alert(1)</script>"}}}
                """);

        assertThat(run("paths", hostile, "--to", "a", "--format", "svg").out())
                .contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void anUnknownTargetIsToldWithWhatIsThere() {
        Result result = run("blast", SAMPLE, "--of", "event-stream@9.9.9", "--format", "json");

        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(result.err()).contains("no component is named event-stream@9.9.9. It holds event-stream@3.3.6.");
        assertThat(result.out()).contains("\"instances\":[]").contains("\"paths\":\"0\"")
                .contains("\"shortestPathEdges\":null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jgf", "dot", "graphml", "cyclonedx", "spdx"})
    void exportWritesToTheNamedFileAndNowhereElse(String format) throws IOException {
        Path out = folder.resolve("graph");

        Result result = run("export", SAMPLE, "--to", format, "-o", out.toString());

        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(out)).contains("flatmap-stream");
    }

    @Test
    void anUnwritableTargetIsTold() {
        Result result = run("export", SAMPLE, "--to", "jgf", "-o", folder.resolve("no/such/folder/x").toString());

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).contains("was not written");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() throws IOException {
        String hostile = file("package-lock.json", """
                {"lockfileVersion": 3, "packages": {"": {"name": "t", "dependencies": {"event-stream": "*"}},
                 "node_modules/event-stream": {"version": "3.3.6\\u001b[31m\\u202e"}}}
                """);

        Result result = run("paths", hostile, "--to", "event-stream");

        assertThat(result.out()).contains("3.3.6\\u001b[31m\\u202e").doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void usageErrorsExitWithTwoAndSayWhereHelpIs() {
        Result result = run("paths");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("FILE").contains("See headwater paths --help.");
    }

    @Test
    void aFolderWithOneInputStandsForIt() {
        assertThat(run("paths", "samples/event-stream-2018")).isEqualTo(run("paths", SAMPLE));
    }

    @Test
    void aFolderWithSeveralIsRefusedWithOneThatCouldBeMeant() {
        Result result = run("paths", "samples/other-ecosystems");

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).contains("This is a folder. Name a file in it: it holds "
                + Path.of("samples/other-ecosystems/dotnet/packages.lock.json") + " and 12 more.");
    }

    @Test
    void versionAndHelpAnswer() {
        assertThat(run("--version").out()).startsWith("headwater 1.2.3");
        assertThat(run("--help").out()).contains("match", "paths", "blast", "Exit codes");
    }

    @Test
    void openHandsTheFilesToTheWindow() {
        assertThat(run("open", "a", "b").opened()).containsExactly("a", "b");
    }

    @Test
    void withoutADisplayOpenAnswersInText() {
        Result result = CommandLineRun.withoutDisplay("open", SAMPLE);

        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(result.opened()).isEmpty();
        assertThat(result.out()).startsWith("No display, so no window")
                .contains("event-stream 3.3.6 (11 paths) and flatmap-stream 0.1.1 (11 paths) are compromised.")
                .endsWith("A picture of the window is in somewhere/window.png.\n");
    }

    @Test
    void aDisplayThatCannotBeOpenedIsToldAndTheAnswerFollows() {
        Result result = CommandLineRun.withBrokenDisplay("open", SAMPLE);

        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(result.out()).startsWith("The display cannot be opened, so no window")
                .contains("are compromised.").doesNotContain("window.png");
        assertThat(CommandLineRun.withBrokenDisplay().err()).contains("The display cannot be opened.");
    }

    @Test
    void withoutADisplayAndFilesOpenSaysWhatToDo() {
        assertThat(CommandLineRun.withoutDisplay().err()).contains("There is no display").contains("--help");
    }

    @Test
    void aHiddenSecondVersionIsNoAllClear() throws IOException {
        String twice = file("package-lock.json", """
                {"lockfileVersion": 3, "packages": {"node_modules/event-stream": {"version": "3.3.6"},
                 "node_modules/event-stream": {"version": "3.3.4"}}}
                """);

        Result result = run("match", twice);

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.out()).contains("not fully read").contains("stands twice, as version 3.3.6");
    }

    @Test
    void aNameOfTheCatalogueWithoutVersionIsNoAllClear() throws IOException {
        String unrecorded = file("package-lock.json", """
                {"lockfileVersion": 3, "packages": {"node_modules/event-stream": {}}}
                """);

        assertThat(run("match", unrecorded).code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3.3.6", "=3.3.6", "3.3.6+build.5"})
    void odderSpellingsOfAListedVersionAreListed(String version) throws IOException {
        String odd = file("package-lock.json", """
                {"lockfileVersion": 3, "packages": {"node_modules/event-stream": {"version": "%s"}}}
                """.formatted(version));

        assertThat(run("match", odd).code()).isEqualTo(ExitCode.CONCERN);
    }

    @Test
    void anArchiveOfAnotherPackageIsTold() throws IOException {
        String swapped = file("package-lock.json", """
                {"lockfileVersion": 3, "packages": {"node_modules/left-pad": {"version": "1.3.0",
                 "resolved": "https://registry.example.org/event-stream/-/event-stream-3.3.6.tgz"}}}
                """);

        assertThat(run("match", swapped).out()).contains("left-pad@1.3.0, but its archive is that of event-stream@3.3.6");
    }

    @Test
    void unreadKindsCountInTheSummaryAndInJson() throws IOException {
        file("a/package-lock.json", Files.readString(Path.of(CLEAN)));
        file("b/Podfile.lock", "");

        assertThat(run("match", folder.toString()).out()).contains("1 of 2 files were read.");
        assertThat(objects(run("match", folder.toString(), "--format", "json")))
                .extracting(answer -> answer.path("verdict").asText()).containsExactly("notFound", "incomplete");
    }

    @Test
    void aLinkedFolderIsSearched() throws IOException {
        file("real/package-lock.json", Files.readString(Path.of(SAMPLE)));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        assertThat(run("match", link.toString()).code()).isEqualTo(ExitCode.CONCERN);
    }

    @Test
    void conditionsThatLeaveNoPathAreNotCalledUnreachable() {
        assertThat(run("paths", SAMPLE, "--to", "flatmap-stream", "--scope", "prod", "--via", "nodemon").out())
                .contains("no path is left under these conditions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3"})
    void aListOfNoPathsIsNoQuestion(String max) {
        assertThat(run("paths", SAMPLE, "--max", max).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void outputIsForPicturesOnly() {
        assertThat(run("paths", SAMPLE, "-o", folder.resolve("x.txt").toString()).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFailedExportLeavesTheTargetAsItWas() throws IOException {
        Path target = folder.resolve("kept");
        Files.writeString(target, "before");

        run("export", folder.resolve("absent.json").toString(), "--to", "jgf", "-o", target.toString());

        assertThat(Files.readString(target)).isEqualTo("before");
    }
}
