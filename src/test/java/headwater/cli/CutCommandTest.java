package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.cli.CommandLineRun.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLE = "samples/event-stream-2018/package-lock.json";

    @TempDir
    private Path folder;

    private static JsonNode json(String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "json"));
        Result result = CommandLineRun.of(all.toArray(String[]::new));
        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
        return JSON.readTree(result.out());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void overridesTheCompromisedComponentWithTheVersionKnownToBeSafe() throws Exception {
        JsonNode answer = json("cut", SAMPLE, "--of", "event-stream@3.3.6");

        assertThat(answer.path("target").asText()).isEqualTo("event-stream@3.3.6");
        assertThat(texts(answer.path("cut"))).containsExactly("node_modules/event-stream");
        assertThat(answer.path("weight").asInt()).isEqualTo(2);
        assertThat(answer.path("disjointPaths").asInt()).isEqualTo(1);
        assertThat(answer.path("label").asText()).isEqualTo("removes all recorded paths");
        JsonNode edit = answer.at("/edits/0");
        assertThat(edit.path("component").asText()).isEqualTo("event-stream@3.3.6");
        assertThat(edit.path("location").asText()).isEqualTo("node_modules/event-stream");
        assertThat(edit.path("kind").asText()).isEqualTo("override");
        assertThat(edit.path("version").asText()).isEqualTo("3.3.4");
        assertThat(edit.path("insideRange").asBoolean()).isTrue();
        assertThat(edit.path("production").asBoolean()).isTrue();
        assertThat(JSON.readTree(edit.path("override").asText()).at("/overrides/event-stream").asText()).isEqualTo("3.3.4");
    }

    @Test
    void theAlternativesStandSideBySide() throws Exception {
        JsonNode ways = json("cut", SAMPLE, "--of", "event-stream@3.3.6").path("alternatives");

        assertThat(ways).extracting(way -> way.path("kind").asText()).containsExactly("target", "withoutTarget", "direct");
        assertThat(ways.path(1).path("cut").isNull()).as("a member asks for it directly").isTrue();
        assertThat(ways.path(1).path("label").isNull()).isTrue();
        assertThat(ways.path(2).path("edits")).extracting(edit -> edit.path("component").asText()).containsExactly(
                "event-stream@3.3.6", "gulp-inject@4.3.2", "gulp-livereload@4.0.0", "nodemon@1.18.4", "npm-run-all@4.1.3",
                "start-server-and-test@1.7.4");
        assertThat(ways.path(2).path("disjointPaths").asInt()).isEqualTo(6);
    }

    @Test
    void severalTargetsAreTakenOutTogether() throws Exception {
        JsonNode answer = json("cut", SAMPLE, "--of", "event-stream@3.3.6", "--of", "flatmap-stream");

        assertThat(texts(answer.path("instances"))).containsExactly("node_modules/event-stream",
                "node_modules/flatmap-stream");
        assertThat(texts(answer.path("cut"))).containsExactly("node_modules/event-stream");
        assertThat(json("cut", SAMPLE, "--of", "event-stream@3.3.6", "flatmap-stream").path("cut"))
                .isEqualTo(answer.path("cut"));
    }

    @Test
    void theCertificateSumsToTheWeight() throws Exception {
        JsonNode answer = json("cut", SAMPLE, "--of", "ms");
        int sum = 0;
        for (JsonNode route : answer.path("certificate")) {
            sum += route.path("amount").asInt();
        }

        assertThat(sum).isEqualTo(answer.path("weight").asInt()).isPositive();
    }

    @Test
    void followsOnlyTheScopesAskedFor() throws Exception {
        assertThat(json("cut", SAMPLE, "--of", "nodemon", "--scope", "prod").path("cut")).isEmpty();
        assertThat(texts(json("cut", SAMPLE, "--of", "nodemon", "--scope", "dev").path("cut")))
                .containsExactly("node_modules/nodemon");
    }

    @Test
    void anSbomDoesNotSayWhoInstallsItUntilSomebodyDoes() throws Exception {
        Path bom = folder.resolve("bom.json");
        assertThat(CommandLineRun.of("export", SAMPLE, "--to", "cyclonedx", "-o", bom.toString()).code()).isZero();

        assertThat(json("cut", bom.toString(), "--of", "event-stream@3.3.6").path("override").isNull()).isTrue();
        JsonNode answer = json("cut", bom.toString(), "--of", "event-stream@3.3.6", "--manager", "yarn");
        assertThat(answer.path("manager").asText()).isEqualTo("yarn");
        assertThat(JSON.readTree(answer.path("override").asText()).at("/resolutions/**~1event-stream").asText())
                .isEqualTo("3.3.4");
    }

    @Test
    void theTextSaysWhatToWriteAndNeverThatItIsFixed() {
        String text = CommandLineRun.of("cut", SAMPLE, "--of", "event-stream@3.3.6").out();

        assertThat(text).contains("Smallest cut (weight 2): removes all recorded paths",
                "override event-stream@3.3.6 with 3.3.4: inside every declared range; gets into production",
                "      \"overrides\": {", "Smallest cut without it: not possible: our own code depends on it directly",
                "remove nodemon@1.18.4 or change it to another version in the manifest of checkout-web@2.14.0",
                "npm update event-stream").doesNotContainIgnoringCase("fixed");
    }

    @Test
    void whatIsNotThereIsToldWithWhatIs() throws Exception {
        Result result = CommandLineRun.of("cut", SAMPLE, "--of", "event-stream@9.9.9");

        assertThat(result.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(result.err()).contains("no component is named event-stream@9.9.9. It holds event-stream@3.3.6.");
        assertThat(json("cut", SAMPLE, "--of", "event-stream@9.9.9").path("instances")).isEmpty();
    }

    @Test
    void ourOwnCodeCannotBeTakenOut() throws Exception {
        JsonNode answer = json("cut", SAMPLE, "--of", "packages/ui");

        assertThat(answer.path("cut").isNull()).isTrue();
        assertThat(answer.path("label").isNull()).isTrue();
        assertThat(CommandLineRun.of("cut", SAMPLE, "--of", "packages/ui").out())
                .contains("Smallest cut: not possible: it is our own code");
    }

    @Test
    void whatNoRootReachesIsPresentAndNeedsNoCut() throws Exception {
        Path lockfile = Files.writeString(folder.resolve("package-lock.json"), """
                {"name": "shop", "lockfileVersion": 3, "packages": {
                  "": {"name": "shop"}, "node_modules/a": {"version": "1.0.0", "extraneous": true}}}
                """);

        assertThat(CommandLineRun.of("cut", lockfile.toString(), "--of", "a").out())
                .contains("present, but no recorded path from a root leads to it");
        assertThat(texts(json("cut", lockfile.toString(), "--of", "a").path("unrooted"))).containsExactly("node_modules/a");
    }

    @Test
    void anUnknownManagerIsAWrongUsage() {
        Result result = CommandLineRun.of("cut", SAMPLE, "--of", "ms", "--manager", "cargo");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("npm, pnpm, yarn-berry, yarn, bun");
    }
}
