package headwater.version;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.AffectedRange;
import headwater.model.AffectedRange.Event;
import headwater.model.AffectedRange.Kind;
import headwater.model.Ecosystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeMembershipTest {
    /// `introduced 0, fixed 1.0.0`
    private static AffectedRange events(boolean semantic, String words) {
        List<Event> events = new ArrayList<>();
        for (String each : words.split(", ")) {
            String[] parts = each.split(" ");
            events.add(new Event(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]));
        }
        return new AffectedRange.Events(semantic, events);
    }

    private static RangeMembership npm(String words, String version) {
        return RangeMembership.of(events(true, words), Ecosystem.NPM, version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "introduced 0, fixed 1.0.0 | 0.9.9 | INSIDE", "introduced 0, fixed 1.0.0 | 1.0.0 | OUTSIDE",
        "introduced 0, fixed 1.0.0 | 1.0.0-rc.1 | INSIDE", "introduced 1.0.0, fixed 1.2.3 | 1.0.0 | INSIDE",
        "introduced 1.0.0, fixed 1.2.3 | 0.9.0 | OUTSIDE", "introduced 1.0.0, fixed 1.2.3 | 1.0.0-beta | OUTSIDE",
        "introduced 1.0.0, last_affected 1.2.3 | 1.2.3 | INSIDE", "introduced 1.0.0, last_affected 1.2.3 | 1.2.4 | OUTSIDE",
        "introduced 1.0.0, last_affected 1.0.0 | 1.0.0 | INSIDE", "introduced 3.0.0 | 99.0.0 | INSIDE",
        "introduced 3.0.0 | 2.9.9 | OUTSIDE", "after 3.0.0, fixed 4.0.0 | 3.0.0 | OUTSIDE",
        "after 3.0.0, fixed 4.0.0 | 3.0.1 | INSIDE", "introduced 0, limit 2.0.0 | 1.9.9 | INSIDE",
        "introduced 0, limit 2.0.0 | 2.0.0 | OUTSIDE", "introduced 1.0.0, limit * | 7.0.0 | INSIDE",
        "introduced 0, fixed 1.0.0, introduced 2.0.0, fixed 2.1.0 | 1.5.0 | OUTSIDE",
        "introduced 0, fixed 1.0.0, introduced 2.0.0, fixed 2.1.0 | 2.0.5 | INSIDE",
        "introduced 0, fixed 1.0.0, introduced 2.0.0 | 2.0.5 | INSIDE",
        "fixed 2.1.0, introduced 2.0.0, fixed 1.0.0, introduced 0 | 2.0.5 | INSIDE",
        "fixed 2.1.0, introduced 2.0.0, fixed 1.0.0, introduced 0 | 1.0.0 | OUTSIDE",
        "introduced 0, fixed 2.0 | 1.9.9 | INSIDE", "introduced 0, fixed 1.0.0 | v0.9.9 | INSIDE",
        "introduced 0, fixed 1.0.0 | 0.9.9+build.7 | INSIDE"})
    void eventsAreTakenAsTheSchemaSays(String words, String version, RangeMembership wanted) {
        assertThat(npm(words, version)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PYPI | introduced 0, fixed 1.10 | 1.9 | INSIDE", "PYPI | introduced 0, fixed 1.10 | 1.10.post1 | OUTSIDE",
        "PYPI | introduced 0, fixed 2.0 | 2.0rc1 | INSIDE", "MAVEN | introduced 5.3.0, fixed 5.3.18 | 5.3.9 | INSIDE",
        "MAVEN | introduced 2.0-beta9, fixed 2.15.0 | 2.14.1 | INSIDE", "MAVEN | introduced 2.0-beta9, fixed 2.15.0 | 2.0-alpha1 | OUTSIDE",
        "GEM | introduced 0, fixed 7.0.8.10 | 7.0.8.9 | INSIDE", "GEM | introduced 0, fixed 3.0.0 | 3.0.0.rc1 | INSIDE",
        "COMPOSER | introduced 0, fixed 5.3.0 | 5.3.0-RC1 | INSIDE", "NUGET | introduced 12.0.0, fixed 13.0.1 | 13.0.1 | OUTSIDE",
        "NUGET | introduced 12.0.0, fixed 13.0.1 | 13.0 | INSIDE", "GOLANG | introduced 1.2.0, fixed 1.2.4 | v1.2.3 | INSIDE",
        "GOLANG | introduced 0, fixed 1.2.4 | v1.2.4-0.20191109021931-daa7c04131f5 | INSIDE",
        "CARGO | introduced 0.0.0-0, fixed 0.4.2 | 0.4.1 | INSIDE", "DEB | introduced 0, fixed 2.36-9+deb12u7 | 2.36-9+deb12u4 | INSIDE"})
    void everyEcosystemHasItsOwnOrder(Ecosystem ecosystem, String words, String version, RangeMembership wanted) {
        assertThat(RangeMembership.of(events(ecosystem == Ecosystem.GOLANG || ecosystem == Ecosystem.CARGO, words), ecosystem, version))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NPM | introduced 0, fixed 1.0.0 | latest", "NPM | introduced 0, fixed abc | 0.5.0",
        "NPM | introduced 0, fixed 1.0.0 | ''", "HEX | introduced 0, fixed 1.0.0 | 0.5.0", "RPM | introduced 0, fixed 1.0.0 | 0.5.0",
        "UNKNOWN | introduced 0, fixed 1.0.0 | 0.5.0", "PYPI | introduced 0, fixed 1.0.0 | 0.5-SNAPSHOT", "CARGO | introduced 0, fixed 1.0.0 | 0.5"})
    void whatCannotBeComparedIsToldAndNotGuessed(Ecosystem ecosystem, String words, String version) {
        assertThat(RangeMembership.of(events(false, words), ecosystem, version)).isEqualTo(RangeMembership.UNTOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "", "latest", "git+ssh"})
    void everyVersionThereIsLiesInAnOpenRange(String version) {
        assertThat(RangeMembership.of(AffectedRange.any(), Ecosystem.UNKNOWN, version)).isEqualTo(RangeMembership.INSIDE);
    }

    /// Ranges of the nodejs security-wg with what npm audit answers: node-semver 7, loose, with prereleases.
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"<=99.999.99999 ; 1.0.0 ; INSIDE", "<=1.10.8 ; 1.10.8 ; INSIDE", "<=1.10.8 ; 1.10.9-rc.1 ; OUTSIDE",
        "<3.0.0 ; 3.0.0-beta.1 ; INSIDE", "<3.0.0 ; 2.9.9-alpha ; INSIDE", ">=3.1.0 <4.1.2 ; 4.1.1 ; INSIDE", ">=3.1.0 <4.1.2 ; 3.0.9 ; OUTSIDE",
        ">=1.3.0 <1.3.2 || >=1.4.0 <1.4.11 || >=1.5.0 <1.5.2 ; 1.4.10 ; INSIDE",
        ">=1.3.0 <1.3.2 || >=1.4.0 <1.4.11 || >=1.5.0 <1.5.2 ; 1.3.9 ; OUTSIDE", "<=v2.0.0-alpha7 ; 2.0.0-alpha6 ; INSIDE",
        "<5.0.3 >=5.0.0 || < 4.2.1 ; 4.2.0 ; INSIDE", "<5.0.3 >=5.0.0 || < 4.2.1 ; 4.9.0 ; OUTSIDE", "<3.11 || >= 4 <4.5 ; 3.10.9 ; INSIDE",
        "<3.11 || >= 4 <4.5 ; 3.11.0 ; OUTSIDE", "* ; 0.0.1-alpha ; INSIDE", "<= 1.7.0-alpha2 ; 1.7.0-alpha2 ; INSIDE",
        "<=1.0.0 ; not-a-version ; UNTOLD", "no range at all! ; 1.0.0 ; UNTOLD"})
    void npmsOwnRangesAreReadAsNpmAuditDoes(String range, String version, RangeMembership wanted) {
        assertThat(RangeMembership.of(new AffectedRange.Npm(range), Ecosystem.NPM, version)).isEqualTo(wanted);
    }

    @Test
    void commitsSayNothingOfVersions() {
        assertThat(RangeMembership.of(new AffectedRange.Unreadable("commits of a repository"), Ecosystem.NPM, "1.0.0"))
                .isEqualTo(RangeMembership.UNTOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"introduced 0 | true", "introduced 0, limit * | true", "introduced 0, fixed 1.0.0 | false",
        "introduced 0, last_affected 1.0.0 | false", "introduced 1.0.0 | false", "introduced 0, limit 2.0.0 | false"})
    void openIsWhatBeginsBeforeAllAndHasNoEnd(String words, boolean open) {
        assertThat(events(true, words).open()).isEqualTo(open);
    }

    /// Against the algorithm of the schema itself: sort the events, and let each one switch.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfEventsGivesTheAnswerOfSortedOnes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<Integer> bounds = new ArrayList<>();
            for (int n = 1; n < 20; n++) {
                if (random.nextInt(3) == 0) {
                    bounds.add(n);
                }
            }
            List<Event> events = new ArrayList<>();
            for (int n = 0; n < bounds.size(); n++) {
                events.add(new Event(n % 2 == 0 ? Kind.INTRODUCED : random.nextBoolean() ? Kind.FIXED : Kind.LAST_AFFECTED,
                        "1." + bounds.get(n) + ".0"));
            }
            List<Event> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            int minor = random.nextInt(21);

            assertThat(RangeMembership.of(new AffectedRange.Events(true, shuffled), Ecosystem.NPM, "1." + minor + ".0"))
                    .as("seed %d, %s, 1.%d.0", seed, events, minor)
                    .isEqualTo(bySwitching(events, minor) ? RangeMembership.INSIDE : RangeMembership.OUTSIDE);
        }
    }

    private static boolean bySwitching(List<Event> sorted, int minor) {
        boolean inside = false;
        for (Event event : sorted) {
            int bound = Integer.parseInt(event.version().split("\\.")[1]);
            inside = switch (event.kind()) {
                case INTRODUCED -> inside || bound <= minor;
                case FIXED -> inside && bound > minor;
                case LAST_AFFECTED -> inside && bound >= minor;
                case AFTER, LIMIT -> inside;
            };
        }
        return inside;
    }
}
