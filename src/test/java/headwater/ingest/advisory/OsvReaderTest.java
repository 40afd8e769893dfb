package headwater.ingest.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.ReadException;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.Ecosystem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsvReaderTest {
    private static Advisory read(String text) throws ReadException {
        return OsvReader.read(text.getBytes(StandardCharsets.UTF_8), "x.json");
    }

    @Test
    void readsEveryPartOfARecord() throws Exception {
        assertThat(read("""
                {"id": "MAL-1", "summary": "s", "details": "d", "aliases": ["GHSA-1"],
                "affected": [{"package": {"ecosystem": "npm", "name": "@acme/a"}, "versions": ["1.0.0", "1.0.1"],
                "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]}],
                "references": [{"type": "WEB", "url": "https://example.org/1"}],
                "database_specific": {"headwater": {"title": "t", "exposure": {"from": "2020-01-01", "until": "2020-01-02"},
                "safe": {"@acme/a": ["0.9.9"]}}}}"""))
                .isEqualTo(new Advisory("MAL-1", "t", "s", "d", List.of("GHSA-1"),
                        List.of(new AffectedPackage(Ecosystem.NPM, "@acme/a", Set.of("1.0.0", "1.0.1"),
                                List.of(new AffectedRange.Events(true, List.of(new AffectedRange.Event(AffectedRange.Kind.INTRODUCED, "0")))),
                                List.of("0.9.9"))),
                        List.of("https://example.org/1"), Optional.of(new Advisory.Exposure("2020-01-01", "2020-01-02"))));
    }

    @Test
    void packagesOfUnknownEcosystemsAreLeftOut() throws Exception {
        assertThat(read("""
                {"id": "X", "affected": [{"package": {"ecosystem": "Nowhere", "name": "a"}, "versions": ["1"]},
                {"versions": ["1"]}, {"package": {"ecosystem": "npm", "name": "b"}}]}""").affected())
                .containsExactly(new AffectedPackage(Ecosystem.NPM, "b", Set.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"id\": \"X\", \"affected\": []} | X",
        "{\"id\": \"X\", \"summary\": \"s\", \"affected\": []} | s"})
    void withoutATitleTheSummaryOrIdIsShown(String text, String title) throws Exception {
        assertThat(read(text).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "3", "{\"id\": \"X\"}", "{\"affected\": []}", "{\"id\": 3, \"affected\": []}",
            "{\"id\": \"X\", \"affected\": {}}", ""})
    void whatIsNoRecordIsRefused(String text) {
        assertThat(catchThrowableOfType(ReadException.class, () -> read(text)).code()).isEqualTo("not-osv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"id\": \"X\" | truncated", "<html> | not-json", "{'id'} | not-json"})
    void whatIsNoJsonIsRefused(String text, String code) {
        ReadException refused = catchThrowableOfType(ReadException.class, () -> read(text));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.origin().file()).isEqualTo("x.json");
    }

    @Test
    void aDeeplyNestedRecordIsRefused() {
        assertThat(catchThrowableOfType(ReadException.class, () -> read("[".repeat(100_000))).code())
                .isEqualTo("over-limit");
    }
}
