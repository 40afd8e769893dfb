package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A random document gives exactly the packages, dependencies, links, roots and counts that follow from its statements one by one.
class SpdxModelPropertyTest {
    private static final Set<String> NO_PACKAGES = Set.of("NONE", "NOASSERTION", "SPDXRef-gone");
    /// The relation, behind a mark for those that are written from dependency to dependent.
    private static final Map<String, String> DEPENDENCIES = Map.of("DEPENDS_ON", "> dependsOn", "DEPENDENCY_OF", "< dependsOn",
            "DEV_DEPENDENCY_OF", "< dev", "OPTIONAL_DEPENDENCY_OF", "< optional", "RUNTIME_DEPENDENCY_OF", "< prod", "TEST_DEPENDENCY_OF", "< dev",
            "HAS_PREREQUISITE", "> dependsOn", "PREREQUISITE_FOR", "< dependsOn");
    private static final Map<String, String> OF_NPM = Map.of("DEPENDS_ON", "> prod", "DEPENDENCY_OF", "< prod", "HAS_PREREQUISITE", "> peer",
            "PREREQUISITE_FOR", "< peer");
    private static final Map<String, String> OWN = Map.of("DEPENDENCY_OF", "< prod", "PREREQUISITE_FOR", "< peer");
    private static final Map<String, String> LINKS = Map.of("CONTAINS", "> contains", "CONTAINED_BY", "< contains", "DYNAMIC_LINK", "> dynamicLink",
            "STATIC_LINK", "> staticLink", "GENERATED_FROM", "> generatedFrom", "GENERATES", "< generatedFrom", "PACKAGE_OF", "> other");

    static IntStream seeds() {
        return IntStream.range(1_000, 1_300);
    }

    private static String relation(String tool, String type) {
        Map<String, String> special = tool.startsWith("npm") ? OF_NPM : tool.equals("headwater") ? OWN : Map.of();
        return special.getOrDefault(type, DEPENDENCIES.getOrDefault(type, ""));
    }

    /// What a statement says as `from to relation`, in the direction of the graph; empty when it is of another kind.
    private static List<String> oriented(String[] statement, String meaning) {
        if (meaning.isEmpty()) {
            return List.of();
        }
        boolean forward = meaning.startsWith(">");
        return List.of(statement[forward ? 0 : 2], statement[forward ? 2 : 0], meaning.substring(2));
    }

    private static boolean bothThere(List<String> oriented) {
        return !oriented.isEmpty() && !NO_PACKAGES.contains(oriented.get(0)) && !NO_PACKAGES.contains(oriented.get(1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theGraphIsWhatTheStatementsSay(int seed) {
        RandomSpdx document = new RandomSpdx(seed);
        GraphText read = GraphText.of("a.spdx", document.in("spdx"));
        if (read.problems().contains("relationships-turned:0")) {
            return;
        }
        Set<String> dependencies = new TreeSet<>();
        List<String> links = new ArrayList<>();
        int unresolved = 0;
        for (String[] each : document.relationships()) {
            List<String> depends = oriented(each, relation(document.tool(), each[1]));
            if (bothThere(depends)) {
                dependencies.add(depends.get(0) + " -> " + depends.get(1) + " " + depends.get(2));
            }
            boolean gone = depends.contains("SPDXRef-gone") && !depends.contains("NONE");
            unresolved += gone && !depends.getFirst().equals("NOASSERTION") ? 1 : 0;
            List<String> belongs = oriented(each, LINKS.getOrDefault(each[1], ""));
            if (bothThere(belongs)) {
                links.add(belongs.get(0) + " " + belongs.get(2) + " " + belongs.get(1));
            }
        }

        assertThat(read.graph().components().stream().map(Component::location).toList()).isEqualTo(document.packages().stream().map(each -> each[0]).toList());
        assertThat(new TreeSet<>(read.dependencies())).isEqualTo(dependencies);
        assertThat(read.dependencies()).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, read.graph().linkCount()).mapToObj(link -> read.graph().component(read.graph().linkFrom(link)).location() + " "
                + read.graph().link(link).jsonName() + " " + read.graph().component(read.graph().linkTo(link)).location()).toList()).isEqualTo(links);
        assertThat(read.result().coverage().unresolved()).isEqualTo(unresolved);
        assertRoots(document, read, dependencies);
    }

    private static void assertRoots(RandomSpdx document, GraphText read, Set<String> dependencies) {
        Set<String> described = new LinkedHashSet<>();
        Set<String> nothing = new LinkedHashSet<>();
        for (String[] each : document.relationships()) {
            if (each[1].startsWith("DESCRIBE")) {
                described.add(each[each[1].equals("DESCRIBES") ? 2 : 0]);
            }
            List<String> depends = oriented(each, relation(document.tool(), each[1]));
            if (!depends.isEmpty() && depends.get(1).equals("NONE")) {
                nothing.add(depends.get(0));
            }
        }
        Set<String> depending = new TreeSet<>();
        Set<String> dependedOn = new TreeSet<>();
        dependencies.stream().map(each -> each.split(" ")).filter(each -> !each[0].equals(each[2])).forEach(each -> {
            depending.add(each[0]);
            dependedOn.add(each[2]);
        });
        Set<String> roots = new TreeSet<>(described);
        if (!document.tool().equals("headwater")) {
            boolean alone = described.size() == 1;
            roots.removeIf(each -> alone ? !depending.contains(each) && !nothing.contains(each) && document.packages().size() > 1
                    : !depending.contains(each) || dependedOn.contains(each));
        }
        assertThat(read.graph().rootsInferred()).isEqualTo(roots.isEmpty());
        if (!roots.isEmpty()) {
            assertThat(new TreeSet<>(read.roots())).isEqualTo(roots);
        }
        boolean project = described.size() == 1 && !document.tool().equals("headwater");
        assertThat(read.graph().project() < 0 ? "" : read.graph().component(read.graph().project()).location())
                .isEqualTo(project ? described.iterator().next() : "");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void versionThreeSaysTheSame(int seed) throws Exception {
        RandomSpdx document = new RandomSpdx(seed);
        if (document.tool().equals("other-1.0")) {
            assertThat(SpdxText.meaning(SpdxText.read("a.spdx3.json", document.in("spdx3.json"))))
                    .isEqualTo(SpdxText.meaning(SpdxText.read("a.spdx", document.in("spdx"))));
        }
    }
}
