package headwater.ingest.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.fidelity.Corpus;
import headwater.ingest.ReadException;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read without the library is what the library reads, to the column.
class CanonicalYamlTest {
    private static final Path FIXTURES = Path.of("src/test/resources/ingest");
    private static final int SEEDS = 2_000;
    private static final String ODD = "\n\n   ::--??,,[]{}#&*!|>'\"%@`\\~\t\r.a1\u00e9\u2028\ud83d";

    private static Optional<List<YamlNode>> canonical(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        // No bytes of UTF-8 are half of a pair.
        boolean whole = new String(utf8, StandardCharsets.UTF_8).equals(text);
        return CanonicalYaml.read(text, whole ? utf8 : text.getBytes(StandardCharsets.UTF_16), Progress.NONE);
    }

    /// All of a tree, with places.
    private static String show(List<YamlNode> documents) {
        StringBuilder text = new StringBuilder();
        documents.forEach(document -> show(document, text));
        return text.toString();
    }

    private static void show(YamlNode node, StringBuilder text) {
        text.append(node.line()).append(':').append(node.column());
        switch (node) {
            case YamlNode.Scalar scalar -> text.append(scalar.plain() ? " plain " : " quoted ").append(scalar.text());
            case YamlNode.Sequence list -> {
                text.append(" [");
                list.items().forEach(item -> show(item, text));
                text.append(']');
            }
            case YamlMapping mapping -> {
                text.append(" {");
                mapping.entries().forEach(entry -> {
                    text.append(entry.line()).append(':').append(entry.column()).append(' ').append(entry.key()).append("= ");
                    show(entry.value(), text);
                });
                text.append('}');
            }
        }
        text.append('\n');
    }

    private static void assertLikeTheLibrary(String what, String text) {
        Optional<List<YamlNode>> read = canonical(text);
        if (read.isEmpty()) {
            return;
        }
        try {
            assertThat(show(read.get())).as(what).isEqualTo(show(YamlText.anyForm(text, what, new ArrayList<>(), Progress.NONE)));
        } catch (ReadException refused) {
            Assertions.fail("%s is read, but the library refuses it: %s", what, refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a: 1\n",
        "a: 1",
        "# said\n\na: b c\n\n# more\nb:\n  c: d\n",
        "a:\n  b:\n    c:\n  d: x\ne:\n",
        "a:\nb: 1\n",
        "'a b': 'it''s'\n\"c\": \"d\"\n",
        "a: {}\nb: []\n",
        "a: {integrity: sha512-x+/==, tarball: https://example.org/x.tgz}\n",
        "a: {node: '>=4 || ^1', 'b c': d e}\nos: [x64, '!win32']\n",
        "list:\n  - a\n  - 'b'\n  - {c: d}\nnext: 1\n",
        "https://a.b/c: x:y\n/a/1.0.0_b@1: 2\n",
        "a: -1\nb: a#b\nc: (x)\n",
        "---\na: 1\n---\nb: 2\n",
        "a: 1\r\nb:\r\n  c: 2\r\n",
        "deprecated: d\u00e9j\u00e0 vu\n",
        "? a\n"})
    void readsLikeTheLibrary(String text) {
        assertLikeTheLibrary(text, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\n", "a:\n  b: {c: d, e: f}\n", "a: [x]\r\n", "---\na: 1\n---\nb:\n  - c\n", "a: 'b'\n"})
    void whatPackageManagersWriteNeedsNoLibrary(String text) {
        assertThat(canonical(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a: 1\na: 2\n", "a: &x 1\n", "a: *x\n", "a: !!str 1\n", "a: |\n  b\n", "a: >-\n  b\n", "a: b\n  c\n", "a: 'b\n  c'\n",
        "? a\n: b\n", "a: b: c\n", "a: b # c\n", "a: [b,\n  c]\n", "a: [[b]]\n", "a: {b: {c: d}}\n", "a: {b}\n", "a: [b: c]\n",
        "a: \"\\n\"\n", "a:  b\n", "a: b \n", "a : b\n", "a:\n- b\n", "- - a\n", "  a: 1\nb: 2\n", "a:\n    b: 1\n  c: 2\n", "a\tb: 1\n",
        "a: \u2028\n", "a: \ud83d\ude00\n", "a: 1\n...\n", "--- a\n", "---\n", "%YAML 1.2\n---\na: 1\n", "a: [b,]\n", "a: [b,c]\n",
        "a: {b: c }\n", "a: 1\rb: 2\n", "text\n", "a: @b\n", "a: - b\n", "a: {b: c", "a: [", "a: {b:", "a: 'b"})
    void whatMayMeanAnythingElseIsLeftToTheLibrary(String text) {
        assertThat(canonical(text)).isEmpty();
    }

    @Test
    void deepAndLongThingsAreLeftToTheLibrary() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(canonical(deep.toString())).isEmpty();
        assertThat(canonical("x".repeat(1_100) + ": 1\n")).isEmpty();
        assertThat(canonical("a: " + "x".repeat(1_100) + "\n")).isPresent();
    }

    @Test
    void longTextsEndWhenTheyAreNoLongerWanted() {
        String text = "a:\n" + "  - x\n".repeat(20_000);

        Assertions.assertThatThrownBy(() -> CanonicalYaml.read(text, text.getBytes(StandardCharsets.UTF_8), Progress.until(() -> true)))
                .isInstanceOf(CancelledException.class);
    }

    static Stream<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(CanonicalYamlTest::isYaml).sorted().toList().stream();
        }
    }

    private static boolean isYaml(Path file) {
        return file.endsWith("pnpm-lock.yaml") || file.endsWith("yarn.lock") && file.toString().contains("berry");
    }

    @ParameterizedTest
    @MethodSource("written")
    void everyLockfileThatAToolWroteIsReadLikeTheLibrary(Path file) throws IOException {
        String text = Files.readString(file);

        assertLikeTheLibrary(file.toString(), text);
        assertThat(canonical(text)).as("%s needs the library", file).isPresent();
    }

    @Test
    void changedLockfilesAreReadLikeTheLibraryOrLeftToIt() throws IOException {
        List<Path> files = written().toList();
        int read = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(part(Files.readString(files.get(random.nextInt(files.size()))), random));
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                change(text, random);
            }
            read += canonical(text.toString()).isPresent() ? 1 : 0;
            assertLikeTheLibrary("seed " + seed, text.toString());
        }
        assertThat(read).as("changed texts that are still canonical").isBetween(SEEDS / 20, SEEDS * 19 / 20);
    }

    /// Some lines of a text, so that many can be tried.
    private static String part(String text, Random random) {
        List<String> lines = text.lines().toList();
        int from = random.nextInt(lines.size());
        return String.join("\n", lines.subList(from, Math.min(lines.size(), from + 30))) + "\n";
    }

    private static void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        char odd = ODD.charAt(random.nextInt(ODD.length()));
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, odd);
            case 1 -> text.setCharAt(at, odd);
            default -> text.deleteCharAt(at);
        }
        if (text.isEmpty()) {
            text.append('a');
        }
    }

    @Test
    void everyLockfileOfTheCorpusIsReadLikeTheLibrary() throws IOException {
        assumeTrue(Corpus.folder().isPresent(), Corpus.ABSENT);
        try (Stream<Path> files = Files.walk(Corpus.folder().orElseThrow())) {
            List<Path> lockfiles = files.filter(file -> isYaml(file) || file.toString().contains("pnpmlock")
                    && file.toString().endsWith(".yaml")).filter(file -> !file.toString().contains("bad")).sorted().toList();
            assertThat(lockfiles).hasSizeGreaterThan(40);
            for (Path file : lockfiles) {
                assertLikeTheLibrary(file.toString(), Files.readString(file));
            }
        }
    }
}
