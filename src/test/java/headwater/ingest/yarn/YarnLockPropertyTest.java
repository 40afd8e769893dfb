package headwater.ingest.yarn;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadResult;
import headwater.model.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What does not matter to yarn makes no other graph: the order of entries, that of the descriptors of one, quotes that need
/// not be, and blank lines.
class YarnLockPropertyTest {
    private static final int SEEDS = 8;
    private static final Pattern KEYS = Pattern.compile("(?m)^(\\S.*):$");
    private static final Pattern BARE_WORD = Pattern.compile("(?m)^( +)([a-zA-Z]\\S*)(?= \"?[^ ]+\"?$)");

    @ParameterizedTest
    @MethodSource("headwater.ingest.yarn.YarnFixtures#cases")
    void theOrderOfEntriesAndDescriptorsDoesNotMatter(Path folder) throws Exception {
        String text = Files.readString(folder.resolve("yarn.lock"));
        Map<String, Object> graph = graph(folder, text);
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(graph(folder, shuffled(text, new Random(seed)))).as("%s, seed %d", folder, seed).isEqualTo(graph);
        }
    }

    @ParameterizedTest
    @MethodSource("headwater.ingest.yarn.YarnFixtures#cases")
    void quotesAndBlankLinesDoNotMatter(Path folder) throws Exception {
        String text = Files.readString(folder.resolve("yarn.lock"));
        boolean classic = text.contains("# yarn lockfile v1");
        String quoted = classic ? BARE_WORD.matcher(text).replaceAll("$1\"$2\"") : text;

        assertThat(classic && quoted.equals(text)).isFalse();
        assertThat(graph(folder, quoted.replace("\n\n", "\n\n# nothing\n\n"))).isEqualTo(graph(folder, text));
    }

    private static String shuffled(String text, Random random) {
        List<String> parts = new ArrayList<>(List.of(text.strip().split("\n\n+")));
        List<String> entries = parts.subList(parts.get(1).startsWith("__metadata") ? 2 : 1, parts.size());
        Collections.shuffle(entries, random);
        entries.replaceAll(entry -> KEYS.matcher(entry).replaceFirst(keys -> shuffledKeys(keys.group(1), random)));
        return String.join("\n\n", parts) + "\n";
    }

    private static String shuffledKeys(String keys, Random random) {
        // Berry quotes all descriptors together, classic each of them.
        boolean together = keys.startsWith("\"") && keys.indexOf('"', 1) == keys.length() - 1;
        List<String> each = new ArrayList<>(List.of((together ? keys.substring(1, keys.length() - 1) : keys).split(", ")));
        Collections.shuffle(each, random);
        String joined = String.join(", ", each);
        return (together ? "\"" + joined + "\":" : joined + ":").replace("\\", "\\\\").replace("$", "\\$");
    }

    /// Everything but the lines and the order.
    private static Map<String, Object> graph(Path folder, String text) throws Exception {
        Map<String, String> beside = new HashMap<>();
        for (String name : List.of("package.json", ".yarnrc.yml")) {
            if (Files.exists(folder.resolve(name))) {
                beside.put(name, Files.readString(folder.resolve(name)));
            }
        }
        ReadResult result = YarnFixtures.readText(text, beside);
        return Map.of("components", components(result), "dependencies", new TreeSet<>(YarnFixtures.dependencies(result)),
                "roots", new TreeSet<>(YarnFixtures.roots(result)), "coverage", result.coverage());
    }

    private static Set<String> components(ReadResult result) {
        return result.graph().components().stream().map(YarnLockPropertyTest::describe).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String describe(Component component) {
        return component.location() + " " + component.packageVersion() + " " + component.installedAs() + " " + component.source()
                + " " + component.integrity();
    }
}
