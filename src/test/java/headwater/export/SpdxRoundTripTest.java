package headwater.export;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fidelity.Truth;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.Validation;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Link;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written as SPDX breaks none of its rules and reads back as the same components, dependencies, links and roots.
class SpdxRoundTripTest {
    private static final Path RESOURCES = Path.of("src/test/resources/ingest");

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> npm = Files.list(RESOURCES.resolve("npm")); Stream<Path> boms = Files.list(RESOURCES.resolve("cyclonedx"));
                Stream<Path> spdx = Files.list(RESOURCES.resolve("spdx"))) {
            return Stream.of(npm.filter(Files::isDirectory).map(Truth::lockfileIn), boms, spdx.filter(file -> !file.endsWith("README.md")))
                    .flatMap(each -> each).sorted().toList().stream();
        }
    }

    private static byte[] written(DependencyGraph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SpdxWriter().write(graph, new FormatFacts(Set.of(), false, false), out);
        return out.toByteArray();
    }

    private static InputSource input(DependencyGraph graph) throws IOException {
        return InputSource.ofBytes("graph.spdx.json", written(graph), Map.of());
    }

    private static ReadResult again(DependencyGraph graph) throws IOException, ReadException {
        return BuiltInFormats.registry().read(input(graph), Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void readsBackTheSame(Path file) throws Exception {
        DependencyGraph first = BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE).graph();

        ReadResult again = again(first);

        assertThat(components(again.graph())).isEqualTo(components(first));
        assertThat(dependencies(again.graph())).isEqualTo(dependencies(first));
        assertThat(links(again.graph())).isEqualTo(links(first));
        assertThat(roots(again.graph())).isEqualTo(roots(first));
        assertThat(again.coverage().complete()).isEqualTo(again.coverage().understood() > 0);
        assertThat(BuiltInFormats.registry().validate(input(first), Progress.NONE).validity()).isEqualTo(Validation.Validity.NOT_JUDGED);
    }

    /// Name, version, purl, digest, licence and web source; sorted, so that locations do not matter.
    private static List<String> components(DependencyGraph graph) {
        return IntStream.range(0, graph.size()).mapToObj(c -> label(graph, c) + " " + graph.component(c).purl().map(purl -> purl.text()).orElse("-")
                + " " + digest(graph.component(c)) + " " + graph.component(c).licence()).sorted().toList();
    }

    /// Of several digests the strongest is written.
    private static @Nullable String digest(Component component) {
        String integrity = component.integrity();
        return integrity == null ? null : headwater.model.Integrity.parse(integrity).map(each -> each.text().toString()).orElse(null);
    }

    /// A project without a name is called what its label says.
    private static String label(DependencyGraph graph, int component) {
        return component == graph.project() ? "the project" : graph.component(component).label();
    }

    private static List<String> dependencies(DependencyGraph graph) {
        return IntStream.range(0, graph.dependencyCount()).mapToObj(d -> label(graph, graph.from(d)) + " -> " + label(graph, graph.to(d)) + " "
                + why(graph.relation(d))).distinct().sorted().toList();
    }

    /// SPDX has no words for members of a workspace and for optional peers.
    private static Relation why(Relation relation) {
        return relation == Relation.WORKSPACE ? Relation.PROD : relation == Relation.PEER_OPTIONAL ? Relation.PEER : relation;
    }

    private static List<String> links(DependencyGraph graph) {
        return IntStream.range(0, graph.linkCount()).mapToObj(link -> label(graph, graph.linkFrom(link)) + " " + graph.link(link) + " "
                + label(graph, graph.linkTo(link))).sorted().toList();
    }

    private static List<String> roots(DependencyGraph graph) {
        return Stream.concat(IntStream.of(graph.roots()).mapToObj(root -> label(graph, root)).sorted(),
                Stream.of("inferred " + graph.rootsInferred(), "project " + (graph.project() >= 0))).toList();
    }

    @Test
    void theSameGraphGivesTheSameBytesAndAnotherOneAnotherNamespace() throws Exception {
        DependencyGraph one = graph("a", null, null);
        assertThat(written(one)).isEqualTo(written(graph("a", null, null)));
        assertThat(namespace(one)).isEqualTo(namespace(graph("a", null, null))).isNotEqualTo(namespace(graph("b", null, null)));
    }

    private static String namespace(DependencyGraph graph) throws IOException {
        return new String(written(graph), StandardCharsets.UTF_8).lines().filter(line -> line.contains("documentNamespace")).findFirst().orElseThrow();
    }

    private static DependencyGraph graph(String name, @Nullable String digest, @Nullable String licence) {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(component("", "shop", null, null));
        builder.add(component("1", name, digest, licence));
        builder.add(component("2", name, null, null));
        builder.depend(0, 1, Relation.PROD, "^1.0.0");
        builder.depend(0, 1, Relation.PROD, "*");
        builder.depend(0, 1, Relation.DEV, null);
        builder.depend(1, 2, Relation.PEER_OPTIONAL, null);
        builder.link(2, 1, Link.PROVIDES);
        builder.project(0);
        builder.root(0);
        return builder.build();
    }

    private static ComponentFacts component(String location, String name, @Nullable String digest, @Nullable String licence) {
        return new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, "1.0.0"), location, null,
                new Distribution("file:../x y", digest == null ? null : DigestText.of(digest), licence, InstallScript.UNKNOWN), Set.of(),
                Origin.wholeFile("test"));
    }

    @Test
    void instancesOfOneVersionKeepTheirOwnIds() throws Exception {
        ReadResult again = again(graph("@s/n", null, null));

        assertThat(again.graph().components()).extracting(Component::location)
                .containsExactly("SPDXRef-Package-shop-1.0.0", "SPDXRef-Package-s.n-1.0.0", "SPDXRef-Package-s.n-1.0.0-1");
        assertThat(dependencies(again.graph())).containsExactly("@s/n@1.0.0 -> @s/n@1.0.0 PEER", "the project -> @s/n@1.0.0 DEV",
                "the project -> @s/n@1.0.0 PROD");
        assertThat(links(again.graph())).containsExactly("@s/n@1.0.0 OTHER @s/n@1.0.0");
    }

    @ParameterizedTest
    @CsvSource({"sha512-Cgs=, sha512-Cgs=", "syft:sha512:0a0b, syft:sha512:0a0b", "x:blake2b-256:0a0b, x:blake2b-256:0a0b",
            "x:sha3-256:0a0b, x:sha3-256:0a0b", "x:other:0a0b,", "berry:sha512:not-hex,"})
    void digestsKeepTheirDomain(String digest, String expected) throws Exception {
        assertThat(again(graph("a", digest, null)).graph().component(1).integrity()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"MIT", "(MIT OR Apache-2.0)", "GPL-2.0-only WITH Classpath-exception-2.0", "SEE LICENSE IN LICENSE", "'MIT, ISC'", "UNLICENSED",
            "MIT AND", "' MIT'"})
    void licencesAreKeptWhateverTheyAre(String licence) throws Exception {
        assertThat(again(graph("a", null, licence)).graph().component(1).licence()).isEqualTo(licence.strip());
        assertThat(BuiltInFormats.registry().validate(input(graph("a", null, licence)), Progress.NONE).validity())
                .isEqualTo(Validation.Validity.NOT_JUDGED);
    }

    @Test
    void namesOfAnyKindStayTextOfJson() throws Exception {
        for (String name : headwater.fixture.HostileNames.ALL) {
            if (!name.contains("\ud800")) {
                assertThat(again(graph(name, null, name)).graph().size()).as(name).isEqualTo(3);
            }
        }
    }
}
