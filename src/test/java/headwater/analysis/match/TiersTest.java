package headwater.analysis.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.RandomGraphs;
import headwater.ingest.npm.Fixtures;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.AffectedRange.Event;
import headwater.model.AffectedRange.Kind;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Integrity;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersTest {
    private static final FormatFacts FACTS = new FormatFacts(Set.of(Flag.values()), true, true);
    private static final AffectedRange BEFORE_2 = new AffectedRange.Events(true,
            List.of(new Event(Kind.INTRODUCED, "1.0.0"), new Event(Kind.FIXED, "2.0.0")));

    private static Advisory advisory(String id, List<String> aliases, AffectedPackage... affected) {
        return new Advisory(id, id, "", "", aliases, List.of(affected), List.of(), Optional.empty());
    }

    private static AffectedPackage evil(Set<String> versions, AffectedRange... ranges) {
        return new AffectedPackage(Ecosystem.NPM, "evil", versions, List.of(ranges), List.of());
    }

    private static DependencyGraph graph(Component... installed) {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("shop", "1.0.0", ""));
        List.of(installed).forEach(builder::add);
        builder.project(0);
        builder.root(0);
        return builder.build();
    }

    private static List<Finding> match(String version, Advisory... advisories) {
        return new AdvisoryMatcher(List.of(advisories)).match(graph(RandomGraphs.component("evil", version, "node_modules/evil")), FACTS,
                Progress.NONE);
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @Test
    void aVersionBetweenBoundsIsInRangeWithTheBoundsAsReason() {
        Finding found = only(match("1.5.0", advisory("X-1", List.of(), evil(Set.of(), BEFORE_2))));

        assertThat(found.tier()).isEqualTo(Tier.RANGE);
        assertThat(found.reason()).isEqualTo("1.5.0 lies in the range of X-1: from 1.0.0, before 2.0.0.");
    }

    @Test
    void aVersionOutsideTheBoundsIsANearMiss() {
        Finding found = only(match("2.0.0", advisory("X-1", List.of(), evil(Set.of(), BEFORE_2))));

        assertThat(found.tier()).isEqualTo(Tier.NEAR);
        assertThat(found.reason()).isEqualTo("X-1 gives from 1.0.0, before 2.0.0 of this package, not 2.0.0.");
        assertThat(found.untold()).isFalse();
    }

    @Test
    void aListedVersionIsListedThoughItLiesInARangeToo() {
        assertThat(only(match("1.5.0", advisory("X-1", List.of(), evil(Set.of("1.5.0"), BEFORE_2)))).tier()).isEqualTo(Tier.LISTED);
    }

    @Test
    void anOpenRangeBesideListedVersionsNeedsJudgement() {
        Finding found = only(match("1.5.0", advisory("X-1", List.of(), evil(Set.of("1.4.0"), AffectedRange.any()))));

        assertThat(found.tier()).isEqualTo(Tier.OPEN_RANGE);
        assertThat(found.reason()).isEqualTo("X-1 says every version, but lists only 1.4.0: judge yourself.");
    }

    @Test
    void anOpenRangeNeedsJudgementTooWhenAnotherRecordListsTheVersions() {
        Finding found = match("1.5.0", advisory("X-1", List.of(), evil(Set.of(), AffectedRange.any())),
                advisory("Y-1", List.of(), evil(Set.of("1.4.0")))).getFirst();

        assertThat(found.tier()).isEqualTo(Tier.OPEN_RANGE);
        assertThat(found.reason())
                .isEqualTo("X-1 says every version, while another record lists bad versions one by one: judge yourself.");
    }

    @Test
    void anOpenRangeAloneMeansEveryVersion() {
        Finding found = only(match("1.5.0", advisory("X-1", List.of(), evil(Set.of(), AffectedRange.any()))));

        assertThat(found.tier()).isEqualTo(Tier.RANGE);
        assertThat(found.reason()).isEqualTo("1.5.0 lies in the range of X-1: every version.");
    }

    @Test
    void aListedVersionOfAContradictoryRecordIsListed() {
        assertThat(only(match("1.4.0", advisory("X-1", List.of(), evil(Set.of("1.4.0"), AffectedRange.any())))).tier())
                .isEqualTo(Tier.LISTED);
    }

    /// The example of a lockfile with event-stream 3.3.6 and flatmap-stream 0.1.0.
    @Test
    void flatmapStreamIsANearMissAndNeedsJudgementOnceARecordWithAnOpenRangeIsImported() {
        Advisory catalogue = advisory("HW-1", List.of("GHSA-1"), new AffectedPackage(Ecosystem.NPM, "event-stream", Set.of("3.3.6"), List.of()),
                new AffectedPackage(Ecosystem.NPM, "flatmap-stream", Set.of("0.1.1"), List.of()));
        Advisory imported = advisory("GHSA-1", List.of(), new AffectedPackage(Ecosystem.NPM, "event-stream", Set.of("3.3.6"), List.of()),
                new AffectedPackage(Ecosystem.NPM, "flatmap-stream", Set.of(), List.of(AffectedRange.any()), List.of()));
        DependencyGraph graph = graph(RandomGraphs.component("event-stream", "3.3.6", "node_modules/event-stream"),
                RandomGraphs.component("flatmap-stream", "0.1.0", "node_modules/flatmap-stream"));

        assertThat(new AdvisoryMatcher(List.of(catalogue)).match(graph, FACTS, Progress.NONE)).extracting(Finding::tier)
                .containsExactly(Tier.LISTED, Tier.NEAR);
        assertThat(new AdvisoryMatcher(List.of(catalogue, imported)).match(graph, FACTS, Progress.NONE)).extracting(Finding::tier)
                .containsExactly(Tier.LISTED, Tier.OPEN_RANGE, Tier.NEAR);
    }

    @Test
    void recordsThatAreAliasesAreOneFindingWithAllIds() {
        Advisory ghsa = advisory("GHSA-1", List.of("CVE-1"), evil(Set.of("1.5.0")));
        Advisory mal = advisory("MAL-1", List.of("CVE-1"), evil(Set.of(), AffectedRange.any()));

        Finding found = only(match("1.5.0", mal, ghsa));

        assertThat(found.tier()).isEqualTo(Tier.LISTED);
        assertThat(found.advisory()).isEqualTo(ghsa);
        assertThat(found.ids()).containsExactly("CVE-1", "GHSA-1", "MAL-1");
    }

    @Test
    void aliasesAreFollowedOverAnyNumberOfSteps() {
        Advisory first = advisory("A", List.of("B"), evil(Set.of("1.5.0")));
        Advisory second = advisory("C", List.of("D"), evil(Set.of("1.5.0")));
        Advisory link = advisory("B", List.of("D"), evil(Set.of("9.9.9")));

        assertThat(only(match("1.5.0", first, second, link)).ids()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void recordsThatAreNoAliasesAreFindingsOfTheirOwn() {
        assertThat(match("1.5.0", advisory("A", List.of(), evil(Set.of("1.5.0"))), advisory("B", List.of(), evil(Set.of(), BEFORE_2))))
                .extracting(Finding::tier).containsExactly(Tier.LISTED, Tier.RANGE);
    }

    @Test
    void theCataloguesOwnRecordStandsForTheOthers() {
        Advisory ours = advisory("HW-1", List.of("AAA-1"), evil(Set.of("1.5.0")));

        assertThat(only(match("1.5.0", advisory("AAA-1", List.of(), evil(Set.of("1.5.0"))), ours)).advisory()).isEqualTo(ours);
    }

    @Test
    void aWeaknessHidesNoNearMissOfMalware() {
        Advisory weakness = new Advisory("CVE-1", "CVE-1", "", "", List.of(), List.of(evil(Set.of(), BEFORE_2)), List.of(), Optional.empty(),
                new Advisory.Standing(false, false, "", Optional.empty(), List.of()));
        Advisory malware = advisory("MAL-1", List.of(), evil(Set.of("1.5.1")));

        assertThat(match("1.5.0", weakness, malware)).extracting(Finding::tier).containsExactly(Tier.RANGE, Tier.NEAR);
    }

    @Test
    void aWithdrawnRecordSaysNothing() {
        Advisory withdrawn = new Advisory("X-1", "X-1", "", "", List.of(), List.of(evil(Set.of("1.5.0"))), List.of(), Optional.empty(),
                new Advisory.Standing(true, true, "", Optional.empty(), List.of()));

        assertThat(match("1.5.0", withdrawn)).isEmpty();
    }

    @Test
    void aDigestMatchesWhateverTheComponentIsCalled() throws Exception {
        Integrity digest = Integrity.parse("sha512-" + "A".repeat(86) + "==").orElseThrow();
        Advisory advisory = new Advisory("X-1", "X-1", "", "", List.of(), List.of(), List.of(), Optional.empty(),
                new Advisory.Standing(true, false, "", Optional.empty(), List.of(digest)));
        var result = Fixtures.readText("""
                {"lockfileVersion": 3, "packages": {"": {"dependencies": {"calm": "^1.0.0"}},
                "node_modules/calm": {"version": "1.2.3", "integrity": "sha1-zzz sha512-%s=="},
                "node_modules/other": {"version": "1.2.3", "integrity": "sha512-%s=="}}}""".formatted("A".repeat(86), "B".repeat(86)));

        List<Finding> found = new AdvisoryMatcher(List.of(advisory)).match(result.graph(), result.facts(), Progress.NONE);

        assertThat(only(found).tier()).isEqualTo(Tier.HASH);
        assertThat(result.graph().component(only(found).component()).name()).isEqualTo("calm");
    }

    @ParameterizedTest
    @CsvSource({"PYPI, Zope.Interface, zope-interface, 5.0, 5.0.0", "NUGET, Newtonsoft.Json, newtonsoft.json, 13.0, 13.0.0",
        "MAVEN, org.apache:log4j-core, org.apache/log4j-core, 2.14.1, 2.14.1", "COMPOSER, Symfony/Http-Kernel, symfony/http-kernel, v5.3.0, 5.3.0"})
    void namesAndVersionsAreComparedAsTheEcosystemDoes(Ecosystem ecosystem, String ours, String theirs, String version, String listed) {
        Advisory advisory = advisory("X-1", List.of(), new AffectedPackage(ecosystem, theirs, Set.of(listed), List.of()));

        assertThat(new AdvisoryMatcher(List.of(advisory)).answer(new PackageVersion(ecosystem, ours, version)))
                .contains(new AdvisoryMatcher.Answer(Tier.LISTED, advisory, false));
    }

    @Test
    void whatCannotBeComparedIsANearMissThatMayBeWorse() {
        Advisory advisory = advisory("X-1", List.of(), new AffectedPackage(Ecosystem.HEX, "evil", Set.of(), List.of(BEFORE_RANGE), List.of()));

        assertThat(new AdvisoryMatcher(List.of(advisory)).answer(new PackageVersion(Ecosystem.HEX, "evil", "1.5.0")))
                .contains(new AdvisoryMatcher.Answer(Tier.NEAR, advisory, true));
    }

    private static final AffectedRange BEFORE_RANGE = new AffectedRange.Events(false,
            List.of(new Event(Kind.INTRODUCED, "1.0.0"), new Event(Kind.FIXED, "2.0.0")));

    @Test
    void aVersionThatIsNotRecordedMayBeWorseButNotWhereEveryVersionIsBad() {
        AdvisoryMatcher some = new AdvisoryMatcher(List.of(advisory("X-1", List.of(), evil(Set.of(), BEFORE_2))));
        AdvisoryMatcher every = new AdvisoryMatcher(List.of(advisory("X-1", List.of(), evil(Set.of(), AffectedRange.any()))));
        PackageVersion unrecorded = new PackageVersion(Ecosystem.NPM, "evil", "");

        assertThat(some.answer(unrecorded)).get().returns(Tier.NEAR, AdvisoryMatcher.Answer::tier).returns(true, AdvisoryMatcher.Answer::untold);
        assertThat(every.answer(unrecorded)).get().returns(Tier.RANGE, AdvisoryMatcher.Answer::tier).returns(false, AdvisoryMatcher.Answer::untold);
    }

    @Test
    void onlyBadTiersCountAsAffected() {
        assertThat(List.of(Tier.values())).filteredOn(Tier::affected)
                .containsExactly(Tier.LISTED, Tier.RANGE, Tier.HASH, Tier.ALIAS);
    }
}
