package headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The smallest goldens of every format, cut, changed and written otherwise, and what is no file of the format at all.
@Execution(ExecutionMode.CONCURRENT)
class HostileInputTest {
    private static final Path FIXTURES = Path.of("src/test/resources/ingest");
    private static final int MEGABYTE = 1 << 20;
    private static final int SEEDS = 500;

    /// A small file that a real tool wrote.
    ///
    /// @param encodings  those in which its reader understands it, beside UTF-8
    /// @param cuts       whether a file that is cut anywhere can be told from a whole one
    record Golden(String path, List<Charset> encodings, boolean cuts) {
        String fileName() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String text() {
            try {
                return Files.readString(FIXTURES.resolve(path));
            } catch (IOException missing) {
                throw new AssertionError(missing);
            }
        }

        void survives(String what, byte[] bytes) {
            Survival.check(path + ": " + what, fileName(), bytes);
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private static final List<Charset> MARKED = List.of(StandardCharsets.UTF_16);
    private static final List<Charset> GUESSED = List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE);

    /// The smallest of each version of each format: a line here is all that a new format needs.
    static Stream<Golden> smallest() {
        return Stream.of(
                new Golden("npm/link-name-v1/package-lock.json", GUESSED, true),
                new Golden("npm/link-outside-v2/package-lock.json", GUESSED, true),
                new Golden("npm/link-outside-v3/package-lock.json", GUESSED, true),
                new Golden("yarn-classic/names/yarn.lock", MARKED, false),
                new Golden("yarn-classic/references/yarn.lock", MARKED, false),
                new Golden("yarn-berry/lists-v10/yarn.lock", MARKED, false),
                new Golden("yarn-berry/portal-link-file-v10/yarn.lock", MARKED, false),
                new Golden("pnpm/simple-v5.1/pnpm-lock.yaml", MARKED, false),
                new Golden("pnpm/workspaces-v5.4/pnpm-lock.yaml", MARKED, false),
                new Golden("pnpm/references-v6/pnpm-lock.yaml", MARKED, false),
                new Golden("pnpm/two-documents-v9/pnpm-lock.yaml", MARKED, false),
                new Golden("bun/patched/bun.lock", GUESSED, true),
                new Golden("bun/references/bun.lock", GUESSED, true),
                new Golden("cargo/workspace/Cargo.lock", MARKED, false),
                new Golden("uv/project/uv.lock", MARKED, false),
                new Golden("poetry/project/poetry.lock", MARKED, false),
                new Golden("pipfile/groups/Pipfile.lock", GUESSED, true),
                new Golden("requirements/hashed/locked.txt", MARKED, false),
                new Golden("composer/project/composer.lock", GUESSED, true),
                new Golden("gem/platforms/Gemfile.lock", MARKED, false),
                new Golden("golang/project/go.mod", MARKED, false),
                new Golden("golang/project/go.mod.graph", MARKED, false),
                new Golden("nuget/frameworks/packages.lock.json", GUESSED, true),
                new Golden("gradle/configurations/gradle.lockfile", MARKED, false),
                new Golden("maven/modules.txt", MARKED, false),
                new Golden("maven/modules.dot", MARKED, false),
                new Golden("npm-ls/twice.json", MARKED, false),
                new Golden("spdx/kinds.spdx", MARKED, false),
                new Golden("spdx/kinds.spdx.yaml", MARKED, false),
                new Golden("spdx/kinds.spdx.xml", List.of(), false),
                new Golden("syft/directory/scan.json", MARKED, false),
                new Golden("trivy/filesystem/scan.json", MARKED, false));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Named<byte[]>> otherFormats() {
        return List.of(
                Named.of("empty", new byte[0]),
                Named.of("blanks", utf8(" \t\r\n ")),
                Named.of("one megabyte of blanks", utf8(" ".repeat(MEGABYTE))),
                Named.of("one megabyte of lines", utf8("\n".repeat(MEGABYTE))),
                Named.of("HTML", utf8("<!doctype html><title>404</title>")),
                Named.of("XML", utf8("<?xml version=\"1.0\"?><bom/>")),
                Named.of("YAML", utf8("lockfileVersion: '9.0'\nimporters: {}\n")),
                Named.of("prose", utf8("Dear all,\nplease find the lockfile attached.\n".repeat(1_000))),
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
    @MethodSource("smallest")
    void otherFormatsUnderItsNameAreRefusedOrEmpty(Golden golden) {
        for (Named<byte[]> other : otherFormats()) {
            Optional<ReadResult> read = Survival.check(golden + ": " + other.getName(), golden.fileName(), other.getPayload());
            assertThat(read.map(result -> result.coverage().understood()).orElse(0)).as("%s: %s", golden, other.getName()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void theSameTextWrittenOtherwiseGivesTheSameComponents(Golden golden) throws ReadException {
        String text = golden.text();
        List<String> whole = components(golden, utf8(text));
        Stream<byte[]> encoded = golden.encodings.stream().map(text::getBytes);
        Stream<byte[]> otherwise = Stream.of(text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\uFEFF" + text)
                .map(HostileInputTest::utf8);

        for (byte[] bytes : Stream.concat(encoded, otherwise).toList()) {
            assertThat(components(golden, bytes)).isEqualTo(whole).hasSizeGreaterThan(1);
        }
    }

    private static List<String> components(Golden golden, byte[] bytes) throws ReadException {
        return Survival.read(golden.fileName(), bytes).graph().components().stream()
                .map(component -> component.location() + " " + component.packageVersion()).toList();
    }

    private static List<Named<Function<String, byte[]>>> damages() {
        return List.of(
                Named.of("text behind it", text -> utf8(text + "}}}} [")),
                Named.of("twice", text -> utf8(text + text)),
                Named.of("comments", text -> utf8("// hi\n" + text)),
                Named.of("a conflict", text -> utf8("<<<<<<< HEAD\n" + text + "=======\n" + text + ">>>>>>> other\n")),
                Named.of("a conflict inside", text -> utf8(inside(text, "\n<<<<<<< HEAD\n"))),
                Named.of("a deep value", text -> utf8(inside(text, "\"x\":" + "[".repeat(100_000) + "]".repeat(100_000)))),
                Named.of("a long value", text -> utf8(inside(text, "\"name\":\"" + "x".repeat(MEGABYTE) + "\","))),
                Named.of("a long line", text -> utf8(inside(text, "\nx" + ", x".repeat(MEGABYTE / 4) + ":\n"))),
                Named.of("a long key", text -> utf8(inside(text, "\"" + "x".repeat(MEGABYTE) + "\":1,"))),
                Named.of("zeros", text -> utf8(text.replace("e", "\0"))),
                Named.of("UTF-32", text -> text.getBytes(Charset.forName("UTF-32"))),
                Named.of("UTF-16 without a mark", text -> text.getBytes(StandardCharsets.UTF_16LE)),
                Named.of("Latin 1", text -> text.replace("name", "n\u00e4me").replace("version", "versi\u00f6n")
                        .getBytes(StandardCharsets.ISO_8859_1)),
                Named.of("half a surrogate", text -> utf8(text.replace("\"1", "\"\\ud800"))));
    }

    /// With something in the middle, behind the nearest line break.
    private static String inside(String text, String more) {
        int at = text.indexOf('\n', text.length() / 2) + 1;
        return text.substring(0, at) + more + text.substring(at);
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void damagedTextIsReadAsFarAsItGoesOrRefused(Golden golden) {
        damages().forEach(damage -> golden.survives(damage.getName(), damage.getPayload().apply(golden.text())));
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void aFileCutAnywhereIsSurvivedAndRefusedWhereThatCanBeTold(Golden golden) {
        // What is left of a cut "true" could be any wrong word.
        byte[] whole = utf8(golden.text().strip().replace("true", "1"));
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (golden.cuts) {
                ReadException refused = catchThrowableOfType(ReadException.class, () -> Survival.read(golden.fileName(), cut));
                assertThat(refused).as("%s cut at %d", golden, length).isNotNull();
                assertThat(refused.code()).as("%s cut at %d: %s", golden, length, refused.getMessage()).isEqualTo("truncated");
            } else {
                golden.survives("cut at " + length, cut);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void anyByteReplacedEverywhereIsSurvived(Golden golden) {
        byte[] whole = utf8(golden.text());
        for (byte old : utf8("\"{}[]:,\\/@.^- \nn1ae#")) {
            for (byte replacement : new byte[] {0, ' ', '"', '{', '}', '[', ',', ':', '\\', '9', 'x', '\n', '&', '*', '\t',
                    (byte) 0x80, -1}) {
                byte[] changed = whole.clone();
                IntStream.range(0, changed.length).filter(i -> changed[i] == old).forEach(i -> changed[i] = replacement);
                golden.survives(old + " replaced by " + replacement, changed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void randomBytesReplacedAreSurvived(Golden golden) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] changed = utf8(golden.text());
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            golden.survives("seed " + seed, changed);
        }
    }
}
