package headwater.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.TargetSelection.Meaning;
import headwater.analysis.match.AdvisoryMatcher;
import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.analysis.match.Tier;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.ComponentFacts;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names and versions of ecosystems beside npm: compared as each does, and not judged where we do not know how.
class OtherEcosystemsTest {
    private static PackageVersion of(Ecosystem ecosystem, String name, String version) {
        return new PackageVersion(ecosystem, name, version);
    }

    private static DependencyGraph graph(PackageVersion... versions) {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        Arrays.stream(versions).forEach(version -> builder.add(new ComponentFacts(version, version.toString(), null,
                Distribution.UNKNOWN, Set.of(), Origin.wholeFile("test"))));
        return builder.build();
    }

    private static Advisory advisory(Ecosystem ecosystem, String name, String... versions) {
        return new Advisory("X-1", "X-1", "", "", List.of(), List.of(new AffectedPackage(ecosystem, name, Set.of(versions),
                List.of())), List.of(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "PYPI, Jaraco_Classes, 3.4.0, jaraco.classes, 3.4.0, LISTED",
        "PYPI, ultralytics, 8.3.41, ultralytics, 8.3.40, NEAR",
        "NUGET, newtonsoft.json, 1.0.0, Newtonsoft.Json, 1.0.0, LISTED",
        "COMPOSER, Acme/Tool, 1.0.0, acme/tool, v1.0.0, LISTED",
        "GEM, nokogiri, 1.15.4, nokogiri, 1.15.4-x86_64-linux, LISTED",
        "GEM, nokogiri, 1.15.4, nokogiri, 1.15.40-x86_64-linux, NEAR",
        "GOLANG, github.com/Evil/lib, 1.2.3, github.com/Evil/lib, v1.2.3, LISTED",
        "MAVEN, org.example:lib, 1.0-beta, org.example:lib, 1.0-beta, LISTED",
        "CARGO, serde_json, 1.0.0, serde_json, 1.0.0+build, LISTED"})
    void advisoriesMatchNamesAsTheirEcosystemComparesThem(Ecosystem ecosystem, String listed, String bad, String name,
            String version, Tier tier) {
        assertThat(new AdvisoryMatcher(List.of(advisory(ecosystem, listed, bad))).match(graph(of(ecosystem, name, version)),
                FormatFacts.flat(Set.of()), Progress.NONE)).extracting(each -> each.tier()).containsExactly(tier);
    }

    @Test
    void aNameOfAnotherEcosystemIsAnotherPackage() {
        assertThat(new AdvisoryMatcher(List.of(advisory(Ecosystem.NPM, "requests", "1.0.0"))).match(
                graph(of(Ecosystem.PYPI, "requests", "1.0.0")), FormatFacts.flat(Set.of()), Progress.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "typing.extensions, ALL_VERSIONS, 1", "Typing_Extensions@4.12.2, EXACT_VERSION, 1",
        "pkg:pypi/typing-extensions@4.12.2, PURL, 1", "org.example:lib@1.0, EXACT_VERSION, 1",
        "pkg:maven/org.example/lib, PURL, 1", "pkg:maven/org.example/lib@2.0, PURL, 0",
        "github.com/BurntSushi/toml@v1.0.0, EXACT_VERSION, 1", "org.example/lib@1.0, EXACT_VERSION, 1", "ms@^2.0.0, RANGE, 1",
        "typing-extensions@^4.0.0, EXACT_VERSION, 0", "org.example:lib@>=0.1, EXACT_VERSION, 0"})
    void targetsNameComponentsAsPeopleWriteThem(String text, Meaning meaning, int found) {
        TargetSelection selection = TargetSelection.of(graph(of(Ecosystem.PYPI, "typing-extensions", "4.12.2"),
                of(Ecosystem.MAVEN, "org.example:lib", "1.0"), of(Ecosystem.GOLANG, "github.com/BurntSushi/toml", "v1.0.0"),
                of(Ecosystem.NPM, "ms", "2.1.3")), text);

        assertThat(selection.meaning()).isEqualTo(meaning);
        assertThat(selection.instances()).hasSize(found);
    }

    @Test
    void aFormatWithoutDependenciesTellsOfProductionByItsFlagsAlone() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        for (Set<Flag> flags : List.of(Set.<Flag>of(), Set.of(Flag.DEV))) {
            builder.add(new ComponentFacts(of(Ecosystem.PYPI, "a", "1"), "a" + flags, null, Distribution.UNKNOWN, flags,
                    Origin.wholeFile("test")));
        }
        DependencyGraph graph = builder.build();

        assertThat(new ProductionReach(graph, FormatFacts.flat(Set.of(Flag.DEV)), Progress.NONE).of(0)).isEqualTo(Production.YES);
        assertThat(new ProductionReach(graph, FormatFacts.flat(Set.of(Flag.DEV)), Progress.NONE).of(1)).isEqualTo(Production.NO);
        assertThat(new ProductionReach(graph, FormatFacts.flat(Set.of()), Progress.NONE).of(0)).isEqualTo(Production.UNKNOWN);
    }
}
