package headwater.ingest.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInCatalogueTest {
    private static final List<Advisory> CATALOGUE = BuiltInCatalogue.load();

    private static Map<String, Set<String>> versions(String id) {
        return CATALOGUE.stream().filter(advisory -> advisory.id().equals(id)).findFirst().orElseThrow().affected().stream()
                .collect(Collectors.toMap(AffectedPackage::name, AffectedPackage::versions));
    }

    @ParameterizedTest
    @CsvSource({
        "HW-2018-event-stream, event-stream, 3.3.6",
        "HW-2018-event-stream, flatmap-stream, 0.1.1",
        "HW-2018-eslint-scope, eslint-scope, 3.7.2",
        "HW-2018-eslint-scope, eslint-config-eslint, 5.0.2",
        "HW-2021-ua-parser-js, ua-parser-js, 0.7.29 0.8.0 1.0.0",
        "HW-2021-coa, coa, 2.0.3 2.0.4 2.1.1 2.1.3 3.0.1 3.1.3",
        "HW-2021-rc, rc, 1.2.9 1.3.9 2.3.9",
        "HW-2022-colors-faker, colors, 1.4.1 1.4.2 1.4.44-liberty-2",
        "HW-2022-colors-faker, faker, 6.6.6",
        "HW-2022-node-ipc, node-ipc, 9.2.2 10.1.1 10.1.2 11.0.0 11.1.0",
        "HW-2023-ledger-connect-kit, @ledgerhq/connect-kit, 1.1.5 1.1.6 1.1.7",
        "HW-2024-solana-web3js, @solana/web3.js, 1.95.6 1.95.7",
        "HW-2025-eslint-config-prettier, eslint-config-prettier, 8.10.1 9.1.1 10.1.6 10.1.7",
        "HW-2025-eslint-config-prettier, eslint-plugin-prettier, 4.2.2 4.2.3",
        "HW-2025-eslint-config-prettier, synckit, 0.11.9",
        "HW-2025-eslint-config-prettier, @pkgr/core, 0.2.8",
        "HW-2025-eslint-config-prettier, napi-postinstall, 0.3.1",
        "HW-2025-nx-s1ngularity, nx, 20.9.0 20.10.0 20.11.0 20.12.0 21.5.0 21.6.0 21.7.0 21.8.0",
        "HW-2025-shai-hulud, @ctrl/tinycolor, 4.1.1 4.1.2",
        "HW-2026-axios, axios, 1.14.1 0.30.4",
        "HW-2026-axios, plain-crypto-js, 4.2.1"})
    void listsTheMaliciousVersions(String id, String name, String expected) {
        assertThat(versions(id).get(name)).isEqualTo(Set.of(expected.split(" ")));
    }

    @Test
    void listsTheEighteenPackagesOfTheChalkAndDebugIncident() {
        assertThat(versions("HW-2025-chalk-debug")).containsAllEntriesOf(Map.ofEntries(
                Map.entry("chalk", Set.of("5.6.1")), Map.entry("debug", Set.of("4.4.2")),
                Map.entry("ansi-styles", Set.of("6.2.2")), Map.entry("ansi-regex", Set.of("6.2.1")),
                Map.entry("strip-ansi", Set.of("7.1.1")), Map.entry("supports-color", Set.of("10.2.1")),
                Map.entry("wrap-ansi", Set.of("9.0.1")), Map.entry("slice-ansi", Set.of("7.1.1")),
                Map.entry("color-convert", Set.of("3.1.1")), Map.entry("color-name", Set.of("2.0.1")),
                Map.entry("color-string", Set.of("2.1.1")), Map.entry("is-arrayish", Set.of("0.3.3")),
                Map.entry("error-ex", Set.of("1.3.3")), Map.entry("simple-swizzle", Set.of("0.2.3")),
                Map.entry("has-ansi", Set.of("6.0.1")), Map.entry("chalk-template", Set.of("1.1.1")),
                Map.entry("supports-hyperlinks", Set.of("4.1.1")), Map.entry("backslash", Set.of("0.2.1"))));
    }

    @Test
    void idsAreDistinct() {
        assertThat(CATALOGUE).extracting(Advisory::id).doesNotHaveDuplicates();
    }

    @Test
    void newestStandsFirst() {
        assertThat(CATALOGUE.stream().map(advisory -> advisory.id().substring("HW-".length(), "HW-2026".length())).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void everyIncidentHasTitleSummaryDetailsAndReferences() {
        assertThat(CATALOGUE).allMatch(advisory -> !advisory.title().isBlank() && !advisory.summary().isBlank()
                && !advisory.details().isBlank() && !advisory.references().isEmpty());
    }

    @Test
    void everyPackageListsAVersionAndNoneIsBothListedAndSafe() {
        assertThat(CATALOGUE.stream().flatMap(advisory -> advisory.affected().stream()))
                .allMatch(affected -> !affected.versions().isEmpty()
                        && affected.safe().stream().noneMatch(affected.versions()::contains));
    }

    @Test
    void referencesAreWebPagesAndNoneIsARegistry() {
        assertThat(CATALOGUE.stream().flatMap(advisory -> advisory.references().stream()))
                .allMatch(reference -> reference.startsWith("https://"))
                .noneMatch(reference -> reference.toLowerCase(Locale.ROOT).matches("https://[^/]*registry[^/]*(/.*)?"));
    }
}
