package headwater.ingest.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadException;
import headwater.model.Advisory;
import headwater.progress.Progress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records that are cut, shuffled and filled with the wrong kinds of value: each is read as far as it goes, or told.
class HostileAdvisoryTest {
    private static final List<String> RECORDS = List.of(
            "{\"id\":\"A\",\"modified\":\"2025\",\"aliases\":[\"B\"],\"severity\":[{\"type\":\"CVSS_V3\",\"score\":\"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\"}],"
                    + "\"affected\":[{\"package\":{\"ecosystem\":\"npm\",\"name\":\"a\"},\"versions\":[\"1.0.0\"],\"ranges\":[{\"type\":\"SEMVER\",\"events\":[{\"introduced\":\"0\"}]}]}]}",
            "{\"module_name\":\"a\",\"vulnerable_versions\":\"<1\",\"id\":1,\"title\":\"t\",\"cves\":[\"C\"],\"cvss_vector\":\"AV:N/AC:L/Au:N/C:P/I:P/A:P\"}",
            "{\"auditReportVersion\":2,\"vulnerabilities\":{\"a\":{\"via\":[{\"source\":1,\"name\":\"a\",\"range\":\"<1\",\"cvss\":{\"vectorString\":\"x\"}}]}}}",
            "{\"ghsa_id\":\"G\",\"vulnerabilities\":[{\"package\":{\"ecosystem\":\"npm\",\"name\":\"a\"},\"vulnerable_version_range\":\"< 1\"}]}",
            "{\"document\":{\"category\":\"csaf_vex\"},\"product_tree\":{\"branches\":[{\"product\":{\"product_id\":\"P\",\"product_identification_helper\":{\"purl\":\"pkg:npm/a@1\"}}}]},"
                    + "\"vulnerabilities\":[{\"cve\":\"C\",\"product_status\":{\"known_affected\":[\"P\"]},\"scores\":[{\"cvss_v3\":{\"vectorString\":\"x\"}}]}]}",
            "{\"@context\":\"https://openvex.dev/ns\",\"statements\":[{\"vulnerability\":{\"name\":\"C\"},\"products\":[{\"@id\":\"pkg:npm/a@1\"}],\"status\":\"affected\"}]}",
            "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"bom-ref\":\"r\",\"purl\":\"pkg:npm/a@1\"}],\"vulnerabilities\":[{\"id\":\"C\",\"affects\":[{\"ref\":\"r\",\"versions\":[{\"range\":\"vers:npm/<1\"}]}]}]}");
    private static final String[] WRONG = {"null", "7", "-1e999", "true", "\"\"", "[]", "{}", "[[[]]]", "\"\\u0000\"", "[null,7,{}]", "\"\\ud800\"", "{\"\":[]}"};

    private static List<Advisory> read(String text) throws ReadException {
        List<Advisory> advisories = new ArrayList<>();
        AdvisoryFeed.read("x", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), advisories::add, Progress.NONE);
        return advisories;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void aRecordIsReadWholeAndCutAnywhereItIsTold(int kind) throws Exception {
        String record = RECORDS.get(kind);
        assertThat(read(record)).hasSize(1);
        for (int length = 0; length < record.length(); length++) {
            assertThat(read(record.substring(0, length))).as("%s cut at %d", record, length).isEmpty();
        }
    }

    /// Any value in the place of any other one.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void wrongKindsOfValuesAreNoAccident(int kind) throws Exception {
        String record = RECORDS.get(kind);
        Random random = new Random(kind);
        for (int colon = record.indexOf(':'); colon >= 0; colon = record.indexOf(':', colon + 1)) {
            for (String wrong : WRONG) {
                String changed = record.substring(0, colon + 1) + wrong + record.substring(end(record, colon + 1));
                for (Advisory advisory : read(changed)) {
                    assertThat(AdvisoryRecord.read(AdvisoryRecord.write(advisory)).id()).isEqualTo(advisory.id());
                }
                String shuffled = record.substring(0, colon) + WRONG[random.nextInt(WRONG.length)] + record.substring(colon);
                assertThat(read(shuffled)).hasSizeLessThan(2);
            }
        }
    }

    /// The end of the value that begins there, as well as brackets tell.
    private static int end(String record, int from) {
        int depth = 0;
        boolean text = false;
        for (int i = from; i < record.length(); i++) {
            char c = record.charAt(i);
            text ^= c == '"';
            if (!text && (c == '[' || c == '{')) {
                depth++;
            } else if (!text && (c == ']' || c == '}') && depth-- == 0 || !text && c == ',' && depth == 0) {
                return i;
            }
        }
        return record.length();
    }
}
