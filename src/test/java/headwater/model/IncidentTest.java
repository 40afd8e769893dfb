package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.AffectedRange.Event;
import headwater.model.AffectedRange.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTest {
    private static final Indicator.Place PLACE = new Indicator.Place(1, "text");

    private static Indicator version(Ecosystem ecosystem, String name, String version) {
        return new Indicator.Version(new PackageVersion(ecosystem, name, version), false, PLACE);
    }

    @Test
    void versionsOfAPackageAreOneAffectedPackageWhateverItsSpelling() {
        Integrity digest = new Integrity("npm", "sha1", "aa".repeat(20));
        AffectedRange range = new AffectedRange.Npm("<1.0.0");
        Incident incident = new Incident("note", List.of(version(Ecosystem.PYPI, "Evil_Py", "1.0"), version(Ecosystem.NPM, "evil", "1.0.0"),
                version(Ecosystem.PYPI, "evil-py", "1.1"), new Indicator.Range(Ecosystem.NPM, "evil", range, true, PLACE),
                new Indicator.Digest(digest, PLACE)), List.of("GHSA-1"));

        Advisory advisory = incident.advisory("pasted");

        assertThat(advisory.affected()).containsExactly(
                new AffectedPackage(Ecosystem.PYPI, "Evil_Py", Set.of("1.0", "1.1"), List.of(), List.of()),
                new AffectedPackage(Ecosystem.NPM, "evil", Set.of("1.0.0"), List.of(range), List.of()));
        assertThat(advisory.digests()).containsExactly(digest);
        assertThat(advisory.aliases()).containsExactly("GHSA-1");
        assertThat(advisory.malicious()).isTrue();
        assertThat(advisory.title()).isEqualTo("note");
    }

    @Test
    void theSameThingIsTheSameWhereverItStands() {
        Indicator here = version(Ecosystem.NUGET, "Newtonsoft.Json", "13.0.1");
        Indicator there = new Indicator.Version(new PackageVersion(Ecosystem.NUGET, "newtonsoft.json", "13.0.1"), true, new Indicator.Place(9, "x"));

        assertThat(here.identity()).isEqualTo(there.identity());
        assertThat(here.identity()).isNotEqualTo(version(Ecosystem.NUGET, "Newtonsoft.Json", "13.0.2").identity());
        assertThat(version(Ecosystem.NPM, "A", "1.0.0").identity()).isNotEqualTo(version(Ecosystem.NPM, "a", "1.0.0").identity());
    }

    @ParameterizedTest
    @CsvSource({"PYPI, Zope.Interface, zope-interface", "PYPI, a__b-.c, a-b-c", "NUGET, Json.NET, json.net", "COMPOSER, Symfony/Http, symfony/http",
        "MAVEN, org.x:y, org.x/y", "NPM, JSONStream, JSONStream", "CARGO, Serde_json, Serde_json"})
    void packagesAreToldApartAsTheirEcosystemDoes(Ecosystem ecosystem, String written, String key) {
        assertThat(new PackageKey(ecosystem, written).name()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"0.0, none", "0.1, low", "3.9, low", "4.0, medium", "6.9, medium", "7.0, high", "8.9, high", "9.0, critical", "10.0, critical"})
    void scoresAreRatedByTheScaleOfCvss(double score, String rating) {
        assertThat(new Severity("v", score).rating()).isEqualTo(rating);
    }

    @Test
    void rangesAreSaidInWords() {
        assertThat(new AffectedRange.Events(true, List.of(new Event(Kind.INTRODUCED, "0"), new Event(Kind.FIXED, "1.0.0"),
                new Event(Kind.AFTER, "2.0.0"), new Event(Kind.LAST_AFFECTED, "2.5.0"))).words())
                .isEqualTo("from the first, before 1.0.0, after 2.0.0, up to 2.5.0");
        assertThat(AffectedRange.any().words()).isEqualTo("every version");
        assertThat(new AffectedRange.Npm("<1 || 2.x").words()).isEqualTo("<1 || 2.x");
        assertThat(Optional.of(new AffectedRange.Npm("*")).map(AffectedRange::open)).contains(false);
    }
}
