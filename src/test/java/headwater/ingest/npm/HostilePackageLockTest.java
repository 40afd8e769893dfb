package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import headwater.fidelity.Truth;
import headwater.ingest.ReadResult;
import headwater.ingest.Survival;
import headwater.model.Component;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lockfiles of npm with odd entries, values of other kinds and hostile patterns; what may happen to any format stands in
/// `HostileInputTest`.
@Execution(ExecutionMode.CONCURRENT)
class HostilePackageLockTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MEGABYTE = 1 << 20;
    /// The smallest of each version.
    private static final List<String> SMALLEST = List.of("link-name-v1", "link-outside-v2", "link-outside-v3");
    /// These hold every key that the reader knows.
    private static final List<String> RICH = List.of("flags-v1", "dev-optional-peer-v3", "workspaces-v3",
            "install-script-v2", "references-v3");

    private static String text(String name) {
        try {
            return Files.readString(Truth.lockfileIn(Fixtures.folder(name)));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Named<byte[]>> broken() {
        return SMALLEST.stream().flatMap(name -> {
            String text = text(name);
            int brace = text.indexOf('{') + 1;
            return Stream.of(
                    Named.of(name + " with a trailing comma", utf8(text.substring(0, text.lastIndexOf('}')) + ",}")),
                    Named.of(name + " with every key twice", utf8(twice(text))),
                    Named.of(name + " with a deep value", utf8(text.substring(0, brace) + "\"x\":"
                            + "[".repeat(100_000) + "]".repeat(100_000) + "," + text.substring(brace))),
                    Named.of(name + " with a long value", utf8(text.substring(0, brace) + "\"name\":\""
                            + "x".repeat(MEGABYTE) + "\"," + text.substring(brace))),
                    Named.of(name + " with a long key", utf8(text.substring(0, brace) + "\"" + "x".repeat(MEGABYTE)
                            + "\":1," + text.substring(brace))),
                    Named.of(name + " with zeros in it", utf8(text.replace("node_modules", "node\0modules"))),
                    Named.of(name + " with half a surrogate", utf8(text.replace("\"version\"", "\"\\ud800\""))));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"link-name-v1", "link-outside-v2", "link-outside-v3"})
    void aLockfileInOneLineGivesTheSameComponents(String name) {
        assertThat(check("one line", utf8(text(name).replace("\n", ""))).orElseThrow().graph().components())
                .extracting(Component::location).isEqualTo(check("lines", utf8(text(name))).orElseThrow().graph()
                        .components().stream().map(Component::location).toList());
    }

    private static String twice(String text) {
        return text.replaceAll("(?m)^(\\s*)(\"[^\"]*\": (?:\"[^\"]*\"|\\d+|true|false))(,?)$", "$1$2,\n$1$2$3");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenTextIsReadAsFarAsItGoesOrRefused(byte[] bytes) {
        check("broken", bytes);
    }

    static Stream<String> rich() {
        return Stream.concat(SMALLEST.stream(), RICH.stream());
    }

    @ParameterizedTest
    @MethodSource("rich")
    void aValueOfAnotherKindIsSurvived(String name) throws IOException {
        List<JsonNode> kinds = List.of(NODES.numberNode(-1), NODES.numberNode(1e300), NODES.textNode(""),
                NODES.textNode("../../x"), NODES.booleanNode(true), NODES.nullNode(), NODES.arrayNode(),
                NODES.arrayNode().add("x").add(1).addNull(), NODES.objectNode(), NODES.objectNode().put("", "x"),
                NODES.objectNode().set("a", NODES.objectNode().set("b", NODES.arrayNode().add(1))));
        int places = replaceEach(JSON.readTree(text(name)), kinds.getFirst()).size();
        assertThat(places).isGreaterThan(10);
        for (JsonNode kind : kinds) {
            int i = 0;
            for (String changed : replaceEach(JSON.readTree(text(name)), kind)) {
                check(name + ", value " + i++ + " replaced by " + kind, utf8(changed));
            }
        }
    }

    /// The document once for each of its values, with that value replaced.
    private static List<String> replaceEach(JsonNode root, JsonNode replacement) {
        List<String> documents = new ArrayList<>();
        replaceBelow(root, root, replacement, documents);
        return documents;
    }

    private static void replaceBelow(JsonNode root, JsonNode at, JsonNode replacement, List<String> documents) {
        if (at instanceof ObjectNode object) {
            for (String key : List.copyOf(object.properties().stream().map(entry -> entry.getKey()).toList())) {
                JsonNode before = object.get(key);
                object.set(key, replacement);
                documents.add(root.toString());
                object.set(key, before);
                replaceBelow(root, before, replacement, documents);
            }
        } else if (at instanceof ArrayNode array) {
            array.forEach(each -> replaceBelow(root, each, replacement, documents));
        }
    }

    static Stream<Named<String>> entries() {
        String big = "x".repeat(MEGABYTE);
        return Stream.of(
                Named.of("link to itself", "'node_modules/a': {'link': true, 'resolved': 'node_modules/a'}"),
                Named.of("links in a circle", "'node_modules/a': {'link': true, 'resolved': 'node_modules/b'},"
                        + "'node_modules/b': {'link': true, 'resolved': 'node_modules/a'}"),
                Named.of("link below itself", "'node_modules/a': {'link': true, 'resolved': 'node_modules/a/b'},"
                        + "'node_modules/a/b': {'version': '1.0.0', 'dependencies': {'c': '*'}}"),
                Named.of("links below each other", "'node_modules/a': {'link': true, 'resolved': 'node_modules/b/c'},"
                        + "'node_modules/b': {'link': true, 'resolved': 'node_modules/a/c'},"
                        + "'node_modules/a/c': {'dependencies': {'d': '*'}}, 'node_modules/b/c': {'dependencies': {'d': '*'}}"),
                Named.of("link without target", "'node_modules/a': {'link': true}"),
                Named.of("link to the project", "'node_modules/a': {'link': true, 'resolved': ''}"),
                Named.of("project that is a link", "'': {'link': true, 'resolved': 'node_modules/a'},'node_modules/a': {}"),
                Named.of("dependency on itself", "'node_modules/a': {'version': '1.0.0', 'dependencies': {'a': '*'}}"),
                Named.of("traversal", "'node_modules/../../../etc/passwd': {'version': '1.0.0'}"),
                Named.of("absolute path", "'/etc/passwd': {'version': '1.0.0'}, 'C:\\\\x': {'version': '1.0.0'}"),
                Named.of("dots", "'.': {}, '..': {}, '../..': {}, '/': {}, '//': {}, 'node_modules/': {}"),
                Named.of("prototype", "'node_modules/__proto__': {'version': '1.0.0', 'dependencies': {'__proto__': '*'}}"),
                Named.of("empty names", "'node_modules/a': {'name': '', 'version': '', 'dependencies': {'': ''}}"),
                Named.of("huge version", "'node_modules/a': {'version': '" + "9".repeat(MEGABYTE) + "'}"),
                Named.of("huge numbers in a range", "'': {'dependencies': {'a': '^" + "9".repeat(1_000)
                        + ".0.0'}}, 'node_modules/a': {'version': '1.0.0'}"),
                Named.of("long name", "'node_modules/" + big + "': {'version': '1.0.0'}"),
                Named.of("long dependency", "'node_modules/a': {'dependencies': {'" + big + "': '" + big + "'}}"),
                Named.of("path of slashes", "'" + "/".repeat(MEGABYTE) + "': {'version': '1.0.0'}"),
                Named.of("path of many folders", "'" + "a/".repeat(MEGABYTE / 2) + "b': {'dependencies': {'c': '*'}}"),
                Named.of("path of node_modules", "'" + "node_modules/a/".repeat(50_000) + "b': {'dependencies': {'c': '*'}}"),
                Named.of("path outside", "'" + "../".repeat(MEGABYTE / 3) + "b': {'dependencies': {'c': '*'}}"),
                Named.of("link far outside", "'node_modules/a': {'link': true, 'resolved': '" + "../".repeat(MEGABYTE / 3)
                        + "'}, 'node_modules/b': {'link': true, 'resolved': '" + "a/".repeat(MEGABYTE / 2) + "'}"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anOddEntryIsSurvived(String entries) {
        check("odd entry", utf8("{'lockfileVersion': 3, 'packages': {".replace('\'', '"') + entries.replace('\'', '"') + "}}"));
    }

    static Stream<Named<String>> workspaces() {
        String target = "a/".repeat(60) + "b";
        return Stream.of("**/".repeat(60) + "c", "*a".repeat(100), "{".repeat(100_000) + "}", "{a,".repeat(2_000) + "}".repeat(2_000),
                "!".repeat(100_000) + "a", "(a+)+$", "[a-", "\\E\\Q", "?".repeat(1_000), "{,a}".repeat(60), "**/a/".repeat(60) + "c",
                "{**/,**/}".repeat(40) + "c").map(pattern -> Named.of(pattern.substring(0, Math.min(20, pattern.length())),
                        "'': {'workspaces': ['" + pattern.replace("\\", "\\\\") + "']}, 'node_modules/w': {'link': true,"
                                + " 'resolved': '" + target + "'}, '" + target + "': {'version': '1.0.0'}"));
    }

    @ParameterizedTest
    @MethodSource("workspaces")
    void aHostileWorkspacePatternIsSurvived(String entries) {
        assertThat(check("workspaces", utf8("{'lockfileVersion': 3, 'packages': {".replace('\'', '"')
                + entries.replace('\'', '"') + "}}"))).isPresent();
    }

    static Stream<Named<String>> legacyEntries() {
        return Stream.of(
                Named.of("nested deeply", "'a': {'version': '1.0.0', 'dependencies': {".repeat(300) + "}}".repeat(300)),
                Named.of("link to the project", "'a': {'version': 'file:', 'requires': {'a': '*'}}"),
                Named.of("link to itself", "'a': {'version': 'file:node_modules/a', 'dependencies': {'a':"
                        + " {'version': 'file:node_modules/a'}}}"),
                Named.of("traversal", "'../../a': {'version': 'file:../../../../etc/passwd'}"),
                Named.of("blanks in a version", "'a': {'version': '1.2.3-" + " ".repeat(MEGABYTE) + "\\nx'}"),
                Named.of("alias without end", "'a': {'version': 'npm:" + "@".repeat(MEGABYTE) + "'}"),
                Named.of("archive of slashes", "'a': {'version': 'https://" + "/".repeat(MEGABYTE) + ".tgz'}"),
                Named.of("name of slashes", "'" + "/".repeat(MEGABYTE) + "': {'version': '1.0.0', 'requires': {'b': '*'}}"),
                Named.of("name of folders", "'" + "a/".repeat(MEGABYTE / 2) + "': {'version': '1.0.0', 'requires': {'b': '*'}}"));
    }

    @ParameterizedTest
    @MethodSource("legacyEntries")
    void anOddEntryOfVersionOneIsSurvived(String entries) {
        check("odd entry", utf8("{'lockfileVersion': 1, 'dependencies': {".replace('\'', '"') + entries.replace('\'', '"') + "}}"));
    }

    private static Optional<ReadResult> check(String what, byte[] bytes) {
        return Survival.check(what, "package-lock.json", bytes);
    }
}
