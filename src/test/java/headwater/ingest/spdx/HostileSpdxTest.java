package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Coverage;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// However a document in any notation is cut, bent or swollen: it is read with its coverage and problems, or refused with a
/// word, and soon.
@Execution(ExecutionMode.CONCURRENT)
class HostileSpdxTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MEGABYTE = 1 << 20;

    static Stream<String> notations() {
        return SpdxNotationsTest.notations();
    }

    private static String text(String notation) throws IOException {
        return Files.readString(SpdxText.fixture("kinds." + notation));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("notations")
    void aDocumentCutAnywhereIsReadOrRefused(String notation) throws Exception {
        byte[] whole = utf8(text(notation));
        for (int length = 0; length < whole.length; length += 7) {
            check(notation + " cut at " + length, "kinds." + notation, Arrays.copyOf(whole, length));
        }
    }

    /// Nothing of a JSON or XML document is taken when its end is missing.
    @ParameterizedTest
    @ValueSource(strings = {"spdx.json", "spdx.xml", "spdx.rdf", "spdx3.json"})
    void aDocumentWithoutItsEndIsRefused(String notation) throws Exception {
        byte[] whole = utf8(text(notation).strip());
        List<String> codes = notation.endsWith("json") ? List.of("truncated") : List.of("truncated", "not-xml");
        for (int cut : List.of(1, 2, 20, 200, whole.length / 2)) {
            assertThat(refusal("kinds." + notation, Arrays.copyOf(whole, whole.length - cut))).as("%d less", cut)
                    .hasValueSatisfying(refused -> assertThat(refused.code()).isIn(codes));
        }
    }

    private static Optional<ReadException> refusal(String name, byte[] bytes) {
        try {
            BuiltInFormats.registry().read(InputSource.ofBytes(name, bytes, Map.of()), Progress.NONE);
            return Optional.empty();
        } catch (ReadException refused) {
            return Optional.of(refused);
        }
    }

    @ParameterizedTest
    @MethodSource("notations")
    void randomBytesReplacedAreSurvived(String notation) throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] changed = utf8(text(notation));
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            check(notation + ", seed " + seed, "kinds." + notation, changed);
        }
    }

    @ParameterizedTest
    @MethodSource("notations")
    void anyByteReplacedEverywhereIsSurvived(String notation) throws Exception {
        byte[] whole = utf8(text(notation));
        for (byte old : utf8("\"{}[]:,<>/#-= \nSR1")) {
            for (byte replacement : new byte[] {0, ' ', '"', '{', '[', '<', '>', '&', ':', '9', '\n', (byte) 0x80}) {
                byte[] changed = whole.clone();
                IntStream.range(0, changed.length).filter(i -> changed[i] == old).forEach(i -> changed[i] = replacement);
                check(notation + ": " + old + " by " + replacement, "kinds." + notation, changed);
            }
        }
    }

    static Stream<Arguments> valuesOfAnotherKind() {
        return notations().filter(notation -> notation.endsWith("json")).flatMap(notation ->
                Stream.of("null", "7", "1e999", "true", "[]", "{}", "\"x\"", "[[[]]]", "[{}]", "{\"a\": {\"b\": [1]}}", "\"\"", "\"\\ud800\"")
                        .map(value -> Arguments.of(notation, value)));
    }

    @ParameterizedTest
    @MethodSource("valuesOfAnotherKind")
    void aValueOfAnotherKindIsSurvived(String notation, String value) throws Exception {
        String whole = text(notation);
        java.util.regex.Matcher values = java.util.regex.Pattern.compile("(?<=: )(\"[^\"]*\"|\\[|\\{)").matcher(whole);
        while (values.find()) {
            String tail = values.group().length() == 1 ? value + ", \"z\": " + values.group() : value;
            check(notation + " at " + values.start(), "kinds." + notation,
                    utf8(whole.substring(0, values.start()) + tail + whole.substring(values.end())));
        }
    }

    static Stream<Named<String>> swollen() {
        String big = "x".repeat(MEGABYTE);
        String rdf = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://spdx.org/rdf/terms#\">";
        return Stream.of(
                Named.of("deep JSON", "{\"spdxVersion\": \"SPDX-2.3\", \"packages\": " + "[".repeat(200_000)),
                Named.of("deep JSON-LD", "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [{\"to\": "
                        + "[".repeat(900) + "]".repeat(900) + "}]}"),
                Named.of("creations in creations", "{\"@graph\": [" + "{\"spdxId\": \"a\", \"creationInfo\": ".repeat(490) + "1"
                        + "}".repeat(490) + "]}"),
                Named.of("deep YAML", "SPDXID: SPDXRef-DOCUMENT\npackages: " + "[".repeat(100_000)),
                Named.of("YAML of aliases", """
                        SPDXID: SPDXRef-DOCUMENT
                        a: &a [x,x,x,x,x,x,x,x,x]
                        b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
                        c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
                        d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
                        e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]
                        packages: [*e,*e,*e,*e,*e,*e,*e,*e,*e]
                        """),
                Named.of("deep XML", "<Document><SPDXID>SPDXRef-DOCUMENT</SPDXID>" + "<packages>".repeat(200_000)),
                Named.of("deep RDF", rdf + "<Package><relationship><Relationship><relatedSpdxElement>".repeat(50_000)),
                Named.of("XML of attributes", rdf + "<Package " + IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "=\"1\" ")
                        .reduce("", String::concat) + "/></rdf:RDF>"),
                Named.of("XML of entities", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + rdf + "<Package><name>&b;</name>"
                        + "</Package></rdf:RDF>"),
                Named.of("long tag", "SPDXVersion: SPDX-2.3\n" + big + ": x\nPackageName: " + big + "\nSPDXID: " + big + "\n"),
                Named.of("lines of nothing", "SPDXVersion: SPDX-2.3\n" + "x\n".repeat(200_000)),
                Named.of("comments", "#\n".repeat(200_000) + "SPDXVersion: SPDX-2.3\nPackageName: a\n"),
                Named.of("texts", "SPDXVersion: SPDX-2.3\n" + "PackageName: <text>\n</text>\n".repeat(50_000)),
                Named.of("text without end, often", "SPDXVersion: SPDX-2.3\nPackageName: <text>" + "<text>\n".repeat(200_000)),
                Named.of("long tool", SpdxText.json("x" + "-[".repeat(MEGABYTE / 4), 2, "")),
                Named.of("long type", SpdxText.json("x-1", 2, SpdxText.relationships("a " + "aB".repeat(MEGABYTE / 4) + " b"))),
                Named.of("long licence", SpdxText.onePackage("x-1", "\"name\": \"a\", \"licenseDeclared\": \"" + "A AND ".repeat(MEGABYTE / 12) + "A\"")),
                Named.of("long purl", SpdxText.onePackage("x-1", "\"name\": \"a\", \"externalRefs\": [{\"referenceType\": \"purl\","
                        + " \"referenceLocator\": \"pkg:npm/" + "%40".repeat(MEGABYTE / 4) + "@1\"}]")),
                Named.of("one id a hundred thousand times", "SPDXVersion: SPDX-2.3\n" + "PackageName: a\nSPDXID: SPDXRef-a\n".repeat(100_000)),
                Named.of("everything depends on itself", SpdxText.json("npm/cli-10.0.0", 2, SpdxText.relationships("a DEPENDS_ON a",
                        "a DEV_DEPENDENCY_OF a", "b CONTAINS b", "a DESCRIBED_BY a", "DOCUMENT DESCRIBES DOCUMENT"))));
    }

    @ParameterizedTest
    @MethodSource("swollen")
    void aSwollenDocumentIsReadOrRefusedSoon(String text) {
        check("swollen", "test", utf8(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPDXVersion", "SPDXVersion:", "SPDXVersion: SPDX-2.3", "spdxVersion: SPDX-2.3", "SPDXID: SPDXRef-DOCUMENT",
            "SPDXID: [SPDXRef-DOCUMENT", "{\"spdxVersion\":", "{\"spdxVersion\": 7}", "{\"SPDXID\": null}", "<Document><spdxVersion>",
            "<Document><spdxVersion>SPDX-2.3</spdxVersion></Document>", "<x xmlns=\"http://spdx.org/rdf/terms\"/>", "{\"spdxId\": 1",
            "spdxVersion: 'SPDX-2.3'\n---\nspdxVersion: 'SPDX-2.2'\n", "\"SPDXID\": \"SPDXRef-DOCUMENT\""})
    void aBeginningIsReadOrRefused(String text) {
        check("beginning", "test", utf8(text));
    }

    private static void check(String what, String name, byte[] bytes) {
        assertTimeoutPreemptively(LIMIT, () -> {
            try {
                coherent(what, BuiltInFormats.registry().read(InputSource.ofBytes(name, bytes, Map.of()), Progress.NONE));
            } catch (ReadException refused) {
                assertThat(refused.getMessage()).as(what).isNotBlank();
                assertThat(refused.code()).as(what).matches("[a-z]+(-[a-z0-9]+)*");
                assertThat(refused.origin().file()).as(what).isEqualTo(name);
            }
        }, what);
    }

    private static void coherent(String what, ReadResult result) {
        Coverage coverage = result.coverage();
        assertThat(coverage.seen()).as(what).isEqualTo(coverage.understood() + coverage.skipped());
        assertThat(result.graph().size() > 0 || !result.problems().isEmpty()).as(what).isTrue();
        assertThat(result.graph().components()).as(what).extracting(each -> each.location()).doesNotHaveDuplicates();
        if (coverage.skipped() > 0) {
            assertThat(result.problems()).as(what).extracting(Problem::level).contains(Problem.Level.ERROR);
        }
        assertThat(result.problems()).as(what).allMatch(problem -> !problem.message().isBlank());
    }
}
