package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import headwater.fidelity.Truth;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.model.Coverage;
import headwater.model.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the bytes are, reading ends soon with a graph, its coverage and problems, or with a [ReadException] that says
/// what is wrong and where.
class HostileInputTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
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

    static Stream<Named<byte[]>> otherFormats() {
        return Stream.of(
                Named.of("empty", new byte[0]),
                Named.of("blanks", utf8(" \t\r\n ")),
                Named.of("one megabyte of blanks", utf8(" ".repeat(MEGABYTE))),
                Named.of("HTML", utf8("<!doctype html><title>404</title>")),
                Named.of("XML", utf8("<?xml version=\"1.0\"?><bom/>")),
                Named.of("YAML", utf8("lockfileVersion: '9.0'\nimporters: {}\n")),
                Named.of("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0}),
                Named.of("zip", utf8("PK\u0003\u0004")),
                Named.of("zeros", new byte[4096]),
                Named.of("0xff", new byte[] {-1, -1, -1, -1}),
                Named.of("array", utf8("[]")),
                Named.of("text", utf8("\"lockfileVersion\"")),
                Named.of("number", utf8("3")),
                Named.of("null", utf8("null")),
                Named.of("empty object", utf8("{}")),
                Named.of("no version and no content", utf8("{\"name\": \"x\"}")),
                Named.of("nested arrays", utf8("[".repeat(100_000))),
                Named.of("nested objects", utf8("{\"a\":".repeat(100_000))));
    }

    @ParameterizedTest
    @MethodSource("otherFormats")
    void otherFormatsAreRefusedOrEmpty(byte[] bytes) {
        check("other format", bytes);
    }

    static Stream<Named<byte[]>> writtenOtherwise() {
        return SMALLEST.stream().flatMap(name -> {
            String text = text(name);
            return Stream.of(
                    Named.of(name + " with CRLF", utf8(text.replace("\n", "\r\n"))),
                    Named.of(name + " with CR", utf8(text.replace("\n", "\r"))),
                    Named.of(name + " in one line", utf8(text.replace("\n", ""))),
                    Named.of(name + " with BOM", utf8("\uFEFF" + text)),
                    Named.of(name + " in UTF-16", text.getBytes(StandardCharsets.UTF_16)),
                    Named.of(name + " in UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE)));
        });
    }

    @ParameterizedTest
    @MethodSource("writtenOtherwise")
    void theSameTextInAnotherEncodingGivesTheSameComponents(byte[] bytes) {
        assertThat(check("encoding", bytes).orElseThrow().graph().size()).isGreaterThan(1);
    }

    static Stream<Named<byte[]>> broken() {
        return SMALLEST.stream().flatMap(name -> {
            String text = text(name);
            int brace = text.indexOf('{') + 1;
            return Stream.of(
                    Named.of(name + " with text behind it", utf8(text + "}}}} [")),
                    Named.of(name + " twice", utf8(text + text)),
                    Named.of(name + " with comments", utf8("// hi\n" + text)),
                    Named.of(name + " with a trailing comma", utf8(text.substring(0, text.lastIndexOf('}')) + ",}")),
                    Named.of(name + " with every key twice", utf8(twice(text))),
                    Named.of(name + " with conflict markers", utf8(text.substring(0, brace) + "\n<<<<<<< HEAD\n"
                            + text.substring(brace))),
                    Named.of(name + " with a deep value", utf8(text.substring(0, brace) + "\"x\":"
                            + "[".repeat(100_000) + "]".repeat(100_000) + "," + text.substring(brace))),
                    Named.of(name + " with a long value", utf8(text.substring(0, brace) + "\"name\":\""
                            + "x".repeat(MEGABYTE) + "\"," + text.substring(brace))),
                    Named.of(name + " with a long key", utf8(text.substring(0, brace) + "\"" + "x".repeat(MEGABYTE)
                            + "\":1," + text.substring(brace))),
                    Named.of(name + " with zeros in it", utf8(text.replace("node_modules", "node\0modules"))),
                    Named.of(name + " in UTF-32", text.getBytes(Charset.forName("UTF-32"))),
                    Named.of(name + " in Latin 1", text.replace("name", "n\u00e4me").getBytes(StandardCharsets.ISO_8859_1)),
                    Named.of(name + " with half a surrogate", utf8(text.replace("\"version\"", "\"\\ud800\""))));
        });
    }

    private static String twice(String text) {
        return text.replaceAll("(?m)^(\\s*)(\"[^\"]*\": (?:\"[^\"]*\"|\\d+|true|false))(,?)$", "$1$2,\n$1$2$3");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenTextIsReadAsFarAsItGoesOrRefused(byte[] bytes) {
        check("broken", bytes);
    }

    static Stream<String> smallest() {
        return SMALLEST.stream();
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void aFileCutAnywhereIsRefusedAsTruncated(String name) {
        // What is left of a cut "true" could be any wrong word.
        byte[] whole = utf8(text(name).strip().replace("true", "1"));
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            ReadException refused = catchThrowableOfType(ReadException.class, () -> Fixtures.readBytes(cut));

            assertThat(refused).as("%s cut at %d", name, length).isNotNull();
            assertThat(refused.code()).as("%s cut at %d: %s", name, length, refused.getMessage()).isEqualTo("truncated");
        }
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void anyByteReplacedEverywhereIsSurvived(String name) {
        byte[] whole = utf8(text(name));
        for (byte old : utf8("\"{}[]:,\\/@.^- \nn1ae")) {
            for (byte replacement : new byte[] {0, ' ', '"', '{', '}', '[', ',', '\\', '9', 'x', '\n', (byte) 0x80, -1}) {
                byte[] changed = whole.clone();
                IntStream.range(0, changed.length).filter(i -> changed[i] == old).forEach(i -> changed[i] = replacement);
                check(name + ": " + old + " replaced by " + replacement, changed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void randomBytesReplacedAreSurvived(String name) {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] changed = utf8(text(name));
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            check(name + ", seed " + seed, changed);
        }
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

    /// Gives the result, or nothing when the input was refused.
    private static Optional<ReadResult> check(String what, byte[] bytes) {
        return assertTimeoutPreemptively(LIMIT, () -> {
            try {
                ReadResult result = Fixtures.readBytes(bytes);
                assertCoherent(what, result);
                return Optional.of(result);
            } catch (ReadException refused) {
                assertThat(refused.getMessage()).as(what).isNotBlank();
                assertThat(refused.code()).as(what).matches("[a-z]+(-[a-z]+)*");
                assertThat(refused.origin().file()).as(what).isEqualTo("package-lock.json");
                return Optional.empty();
            }
        }, what);
    }

    private static void assertCoherent(String what, ReadResult result) {
        Coverage coverage = result.coverage();
        assertThat(coverage.seen()).as(what).isEqualTo(coverage.understood() + coverage.skipped());
        assertThat(List.of(coverage.understood(), coverage.skipped(), coverage.unresolved(), coverage.unmetOptional()))
                .as(what).allMatch(count -> count >= 0);
        assertThat(result.graph().size()).as(what).isPositive();
        if (coverage.skipped() > 0) {
            assertThat(result.problems()).as(what).extracting(Problem::level).contains(Problem.Level.ERROR);
        }
        assertThat(result.problems()).as(what).allMatch(problem -> !problem.message().isBlank()
                && problem.origin().file().equals("package-lock.json"));
    }
}
