package headwater.ingest.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.AffectedRange.Event;
import headwater.model.AffectedRange.Kind;
import headwater.model.Ecosystem;
import headwater.model.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One text of each kind, written as its tool or site writes it.
class AdvisoryKindsTest {
    private static List<Advisory> read(String json) throws Exception {
        return AdvisoryDocument.read(new ObjectMapper().readTree(json));
    }

    private static Advisory only(String json) throws Exception {
        List<Advisory> all = read(json);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static AffectedPackage npm(String name, AffectedRange... ranges) {
        return new AffectedPackage(Ecosystem.NPM, name, Set.of(), List.of(ranges), List.of());
    }

    @Test
    void readsRangesVersionsAliasesAndTheNewestScoreOfAnOsvRecord() throws Exception {
        Advisory read = only("""
                {"schema_version": "1.6.0", "id": "GHSA-aaaa-bbbb-cccc", "modified": "2025-01-02T00:00:00Z", "aliases": ["CVE-2025-1"],
                 "summary": "Bad", "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"},
                 {"type": "CVSS_V4", "score": "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"}],
                 "affected": [{"package": {"ecosystem": "npm", "name": "evil"}, "versions": ["1.0.0"], "ranges": [
                   {"type": "SEMVER", "events": [{"introduced": "1.0.0"}, {"last_affected": "1.2.0"}]},
                   {"type": "GIT", "repo": "https://git.example.org/x", "events": [{"introduced": "0"}, {"fixed": "abc"}]}]},
                  {"package": {"ecosystem": "Debian:11", "name": "evil"}, "versions": ["1"]},
                  {"package": {"ecosystem": "PyPI", "name": "Evil_Py"}, "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.0"}]}]}]}
                """);

        assertThat(read.affected()).containsExactly(
                new AffectedPackage(Ecosystem.NPM, "evil", Set.of("1.0.0"), List.of(
                        new AffectedRange.Events(true, List.of(new Event(Kind.INTRODUCED, "1.0.0"), new Event(Kind.LAST_AFFECTED, "1.2.0"))),
                        new AffectedRange.Unreadable("commits of https://git.example.org/x")), List.of()),
                new AffectedPackage(Ecosystem.PYPI, "Evil_Py", Set.of(), List.of(
                        new AffectedRange.Events(false, List.of(new Event(Kind.INTRODUCED, "0"), new Event(Kind.FIXED, "2.0")))), List.of()));
        assertThat(read.aliases()).containsExactly("CVE-2025-1");
        assertThat(read.standing().severity().orElseThrow().vector()).startsWith("CVSS:4.0/");
        assertThat(read.standing().severity().orElseThrow().score()).isEqualTo(9.3);
        assertThat(read.malicious()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"id\": \"MAL-2025-1\", \"affected\": []}",
        "{\"id\": \"GHSA-1\", \"affected\": [], \"database_specific\": {\"cwe_ids\": [\"CWE-506\"]}}",
        "{\"id\": \"GHSA-1\", \"aliases\": [\"MAL-2025-1\"], \"affected\": []}",
        "{\"id\": \"X\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"a\"}, \"database_specific\": {\"cwes\": [{\"cweId\": \"CWE-506\"}]}}]}"})
    void tellsMalwareFromWeakness(String record) throws Exception {
        assertThat(only(record).malicious()).isTrue();
    }

    @Test
    void aWithdrawnRecordIsReadAsOne() throws Exception {
        assertThat(only("{\"id\": \"MAL-1\", \"withdrawn\": \"2025-01-01T00:00:00Z\"}").withdrawn()).isTrue();
    }

    @Test
    void readsARecordOfTheNodejsSecurityGroup() throws Exception {
        Advisory read = only("""
                {"id": 5, "updated_at": "2016-04-25", "title": "Cross-Site Scripting", "module_name": "datatables", "cves": ["CVE-2015-6584"],
                 "vulnerable_versions": "<=1.10.8", "patched_versions": ">1.10.8", "overview": "Text.", "references": null,
                 "cvss_vector": "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N", "cvss_score": 6.5}
                """);

        assertThat(read.id()).isEqualTo("NPM-5");
        assertThat(read.title()).isEqualTo("Cross-Site Scripting in datatables");
        assertThat(read.aliases()).containsExactly("CVE-2015-6584");
        assertThat(read.affected()).containsExactly(npm("datatables", new AffectedRange.Npm("<=1.10.8")));
        assertThat(read.standing().severity().orElseThrow().score()).isEqualTo(6.5);
    }

    @Test
    void readsAnAuditReportOfNpm6() throws Exception {
        assertThat(only("""
                {"actions": [], "advisories": {"1179": {"findings": [], "id": 1179, "title": "Prototype Pollution", "module_name": "minimist",
                 "cves": ["CVE-2020-7598"], "vulnerable_versions": "<0.2.1 || >=1.0.0 <1.2.3", "github_advisory_id": "GHSA-vh95-rmgr-6w4m",
                 "url": "https://advisories.example.org/1179"}}, "muted": []}
                """)).extracting(Advisory::id, Advisory::affected).containsExactly("GHSA-vh95-rmgr-6w4m",
                List.of(npm("minimist", new AffectedRange.Npm("<0.2.1 || >=1.0.0 <1.2.3"))));
    }

    @Test
    void readsAnAuditReportOfNpm7AndLaterEachRecordOnce() throws Exception {
        List<Advisory> read = read("""
                {"auditReportVersion": 2, "vulnerabilities": {
                  "minimist": {"name": "minimist", "via": [{"source": 1097677, "name": "minimist", "dependency": "minimist", "title": "Prototype Pollution in minimist",
                    "url": "https://github.com/advisories/GHSA-xvch-5gv4-984h", "severity": "critical", "cwe": ["CWE-1321"],
                    "cvss": {"score": 9.8, "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}, "range": "<0.2.4"},
                    {"source": 1097677, "name": "minimist", "url": "https://github.com/advisories/GHSA-xvch-5gv4-984h", "range": "<0.2.4"}]},
                  "mkdirp": {"name": "mkdirp", "via": ["minimist"], "range": "0.4.1 - 0.5.1"}}}
                """);

        assertThat(read).extracting(Advisory::id).containsExactly("GHSA-xvch-5gv4-984h");
        assertThat(read.getFirst().affected()).containsExactly(npm("minimist", new AffectedRange.Npm("<0.2.4")));
        assertThat(read.getFirst().standing().severity()).map(Severity::rating).contains("critical");
    }

    @Test
    void readsTheRegistrysBulkAnswerAndALineOfYarn() throws Exception {
        assertThat(only("{\"tar\": [{\"id\": 1, \"url\": \"https://github.com/advisories/GHSA-xvch-5gv4-984h\", \"title\": \"T\", \"vulnerable_versions\": \"<6.1.9\"}]}")
                .affected()).containsExactly(npm("tar", new AffectedRange.Npm("<6.1.9")));
        assertThat(only("{\"type\": \"auditAdvisory\", \"data\": {\"resolution\": {}, \"advisory\": {\"id\": 7, \"module_name\": \"tar\", \"vulnerable_versions\": \"<2\"}}}")
                .affected()).containsExactly(npm("tar", new AffectedRange.Npm("<2")));
    }

    @Test
    void readsAnAdvisoryOfGitHubsInterface() throws Exception {
        Advisory read = only("""
                {"ghsa_id": "GHSA-fw8c-xr5c-95f9", "cve_id": "CVE-2026-1", "type": "malware", "summary": "Malware in axios", "description": "Text",
                 "updated_at": "2026-04-01T00:00:00Z", "withdrawn_at": null, "vulnerabilities": [
                  {"package": {"ecosystem": "npm", "name": "axios"}, "vulnerable_version_range": "= 1.14.1", "first_patched_version": null},
                  {"package": {"ecosystem": "pip", "name": "axios"}, "vulnerable_version_range": ">= 1.0.0, < 2.0.0"},
                  {"package": {"ecosystem": "maven", "name": "a:b"}, "vulnerable_version_range": "< 2.0"},
                  {"package": {"ecosystem": "other", "name": "b"}, "vulnerable_version_range": "< 2.0"}],
                 "cvss_severities": {"cvss_v3": {"vector_string": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", "score": 0.0}}}
                """);

        assertThat(read.malicious()).isTrue();
        assertThat(read.affected()).containsExactly(
                new AffectedPackage(Ecosystem.NPM, "axios", Set.of("1.14.1"), List.of(), List.of()),
                new AffectedPackage(Ecosystem.PYPI, "axios", Set.of(), List.of(new AffectedRange.Events(false,
                        List.of(new Event(Kind.INTRODUCED, "1.0.0"), new Event(Kind.FIXED, "2.0.0")))), List.of()),
                new AffectedPackage(Ecosystem.MAVEN, "a:b", Set.of(), List.of(new AffectedRange.Events(false,
                        List.of(new Event(Kind.INTRODUCED, "0"), new Event(Kind.FIXED, "2.0")))), List.of()));
        assertThat(read.standing().severity().orElseThrow().rating()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {">= 1, or so", "1.2.3", "see text", "< "})
    void aRangeThatCannotBeReadIsKeptAsUntold(String range) {
        assertThat(GitHubReader.affected(Ecosystem.NPM, "a", range).ranges()).containsExactly(new AffectedRange.Unreadable(range));
    }

    @Test
    void findsRecordsInsideAnswersAndReports() throws Exception {
        assertThat(read("{\"vulns\": [{\"id\": \"A\", \"affected\": []}, {\"id\": \"B\", \"affected\": []}]}")).extracting(Advisory::id)
                .containsExactly("A", "B");
        assertThat(read("{\"results\": [{\"packages\": [{\"package\": {}, \"vulnerabilities\": [{\"id\": \"C\", \"affected\": []}]}]}]}"))
                .extracting(Advisory::id).containsExactly("C");
        assertThat(read("[{\"id\": \"A\", \"affected\": []}, 7, null, \"text\"]")).extracting(Advisory::id).containsExactly("A");
    }

    @Test
    void readsCsafByThePurlsOfItsProducts() throws Exception {
        Advisory read = only("""
                {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0"}, "product_tree": {
                  "branches": [{"category": "vendor", "name": "x", "branches": [{"category": "product_version", "name": "3.3.6", "product":
                    {"product_id": "P1", "name": "event-stream 3.3.6", "product_identification_helper": {"purl": "pkg:npm/event-stream@3.3.6"}}}]}],
                  "full_product_names": [{"product_id": "P2", "name": "safe", "product_identification_helper": {"purl": "pkg:npm/event-stream@3.3.4"}}],
                  "relationships": [{"product_reference": "P1", "full_product_name": {"product_id": "P3", "name": "in"}}]},
                 "vulnerabilities": [{"cve": "CVE-2018-1", "title": "Stealer", "product_status": {"known_affected": ["P1", "P3", "P9"], "known_not_affected": ["P2"]},
                  "scores": [{"cvss_v3": {"vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}, "products": ["P1"]}]}]}
                """);

        assertThat(read.id()).isEqualTo("CVE-2018-1");
        assertThat(read.affected()).containsExactly(new AffectedPackage(Ecosystem.NPM, "event-stream", Set.of("3.3.6"), List.of()));
        assertThat(read.standing().severity().orElseThrow().score()).isEqualTo(9.8);
    }

    @Test
    void readsVexOfTheOpenAndOfTheCycloneDxKindAndLeavesOutWhatIsNotAffected() throws Exception {
        assertThat(only("""
                {"@context": "https://openvex.dev/ns/v0.2.0", "statements": [
                 {"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:npm/%40acme/a@1.0.0"}, {"@id": "urn:x"}], "status": "affected"},
                 {"vulnerability": {"name": "CVE-2"}, "products": [{"@id": "pkg:npm/b@1.0.0"}], "status": "not_affected"}]}
                """).affected()).containsExactly(new AffectedPackage(Ecosystem.NPM, "@acme/a", Set.of("1.0.0"), List.of()));
        assertThat(only("""
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [{"type": "library", "bom-ref": "r1", "name": "a", "purl": "pkg:npm/a@1.0.0"}],
                 "vulnerabilities": [{"id": "CVE-3", "affects": [{"ref": "r1"}, {"ref": "urn:cdx:1/1#r1", "versions": [{"range": "vers:npm/>=1.0.0|<1.2.0"}, {"version": "2.0.0"}]}]},
                  {"id": "CVE-4", "analysis": {"state": "not_affected"}, "affects": [{"ref": "r1"}]}]}
                """).affected()).containsExactly(new AffectedPackage(Ecosystem.NPM, "a", Set.of("1.0.0"), List.of()),
                new AffectedPackage(Ecosystem.NPM, "a", Set.of("2.0.0"), List.of(new AffectedRange.Events(false,
                        List.of(new Event(Kind.INTRODUCED, "1.0.0"), new Event(Kind.FIXED, "1.2.0")))), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"vers:npm/<1.2.0 ; from the first, before 1.2.0", "vers:npm/>1.0.0|<=1.2.0 ; after 1.0.0, up to 1.2.0",
        "vers:npm/* ; every version", "vers:npm/!=1.0.0 ; vers:npm/!=1.0.0", "npm 1.0 ; npm 1.0", "vers:npm/>=1.0.0%2Bbuild ; from 1.0.0+build"})
    void readsRangesOfTheVersSpecification(String text, String words) {
        assertThat(VersRange.read(text).ranges()).extracting(AffectedRange::words).containsExactly(words);
    }

    /// Vectors with the scores that the calculators of FIRST and NVD give.
    @ParameterizedTest
    @CsvSource({"AV:N/AC:L/Au:N/C:P/I:P/A:P, 7.5", "CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:L, 6.3",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8", "CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:C/C:L/I:L/A:N, 4.7",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, 10.0"})
    void computesScores(String vector, double score) {
        assertThat(Cvss.of(vector)).map(Severity::score).contains(score);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7.5", "CVSS:3.1/AV:N", "CVSS:9.9/AV:N/AC:L", "not a vector", "CVSS:3.1/", "CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"})
    void whatIsNoVectorHasNoScore(String text) {
        assertThat(Cvss.of(text)).isEmpty();
    }

    @Test
    void aKeptRecordReadsBackEqual() throws Exception {
        Advisory advisory = only("""
                {"id": "GHSA-1", "modified": "2025-01-02T00:00:00Z", "aliases": ["CVE-1"], "summary": "S", "details": "D \\u0000 \\ud83d\\ude00",
                 "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
                 "affected": [{"package": {"ecosystem": "npm", "name": "a"}, "versions": ["1.0.0"], "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]},
                  {"type": "GIT", "repo": "r", "events": []}]}], "references": [{"type": "WEB", "url": "https://example.org"}]}
                """);
        Advisory fromAudit = only("{\"module_name\": \"a\", \"vulnerable_versions\": \"<2 || >3\", \"id\": 9, \"title\": \"T\"}");

        assertThat(AdvisoryRecord.read(AdvisoryRecord.write(advisory))).isEqualTo(advisory);
        assertThat(AdvisoryRecord.read(AdvisoryRecord.write(fromAudit))).isEqualTo(fromAudit);
    }
}
