package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.Validation;
import headwater.ingest.Validation.Validity;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be judged is judged; the rest is said not to be.
class SpdxRulesTest {
    private static final String KEPT = SpdxText.json("other-1.0", 2, SpdxText.relationships("DOCUMENT DESCRIBES a", "a DEPENDS_ON b"));

    private static List<String> messages(String text) throws Exception {
        Validation validation = SpdxText.validate("test.spdx.json", text);
        assertThat(validation.validity()).isEqualTo(Validity.INVALID);
        return validation.problems().stream().map(each -> each.message()).toList();
    }

    @Test
    void aDocumentThatBreaksNoRuleIsNotCalledValid() throws Exception {
        Validation validation = SpdxText.validate("test.spdx.json", KEPT);

        assertThat(validation.validity()).isEqualTo(Validity.NOT_JUDGED);
        assertThat(validation.problems()).singleElement().satisfies(each -> assertThat(each.code()).isEqualTo("not-judged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spdx", "spdx.json", "spdx.yaml", "spdx.xml", "spdx.rdf", "spdx3.json"})
    void theDocumentInEveryNotationBreaksNoRule(String notation) throws Exception {
        assertThat(SpdxText.validate("kinds." + notation, Files.readString(SpdxText.fixture("kinds." + notation))).validity())
                .isEqualTo(Validity.NOT_JUDGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SPDX-2.3 | SPDX-2.9 | There is no SPDX",
            "SPDXRef-DOCUMENT\", \"n | SPDXRef-D\", \"n | id must be SPDXRef-DOCUMENT",
            "CC0-1.0 | MIT | data licence must be CC0-1.0",
            "\"name\": \"test\" | \"name\": \"\" | has no name",
            "https://example.org/test | test | namespace must be",
            "https://example.org/test | https://x.org/a#b | namespace must be",
            "2026-11-26T20:00:00Z | '' | when it was created",
            "Tool: other-1.0 | other | persons, organizations or tools",
            "\"name\": \"b\" | \"name\": \"\" | a package must have a name",
            "SPDXRef-a\", \"v | Ref_a\", \"v | the id of \"a\" must be SPDXRef-",
            "SPDXRef-b\", \"v | SPDXRef-a\", \"v | must not stand twice",
            "DEPENDS_ON | LIKES | \"LIKES\" is no type",
            "\"relatedSpdxElement\": \"SPDXRef-b\" | \"relatedSpdxElement\": \"SPDXRef-c\" | \"SPDXRef-c\" is not in the document",
            "\"downloadLocation\": \"NOASSERTION\", | '' | must say where it was taken from"})
    void aBrokenRuleIsNamed(String before, String after, String message) throws Exception {
        assertThat(KEPT).contains(before);

        assertThat(messages(KEPT.replace(before, after))).anySatisfy(each -> assertThat(each).contains(message));
    }

    @Test
    void severalPackagesMustBeDescribed() throws Exception {
        assertThat(messages(SpdxText.json("other-1.0", 2, ""))).containsExactly(
                "By the rules of SPDX a document of several packages must say which it describes.");
        assertThat(SpdxText.validate("test.spdx.json", SpdxText.json("other-1.0", 1, "")).validity()).isEqualTo(Validity.NOT_JUDGED);
    }

    @ParameterizedTest
    @CsvSource({"DocumentRef-base:SPDXRef-x, true", "DocumentRef-other:SPDXRef-x, false", "NONE, true", "NOASSERTION, true"})
    void anElementOfAnotherDocumentMustBeOfOneThatIsNamed(String end, boolean kept) throws Exception {
        String text = SpdxText.json("other-1.0", 1, "\"externalDocumentRefs\": [{\"externalDocumentId\": \"DocumentRef-base\"}],"
                + SpdxText.relationships("a DEPENDS_ON " + end));

        assertThat(SpdxText.validate("test.spdx.json", text).validity()).isEqualTo(kept ? Validity.NOT_JUDGED : Validity.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"urn:x:a, true", "urn:x:gone, false", "https://spdx.org/rdf/3.0.1/terms/Core/NoneElement, true"})
    void referencesOfVersionThreeAreJudged(String to, boolean kept) throws Exception {
        String text = "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [{\"type\": \"software_Package\", \"spdxId\":"
                + " \"urn:x:a\", \"name\": \"a\"}, {\"type\": \"Relationship\", \"spdxId\": \"urn:x:r\", \"from\": \"urn:x:a\", \"to\": [\"" + to
                + "\"], \"relationshipType\": \"dependsOn\"}]}";

        assertThat(SpdxText.validate("test.spdx3.json", text).validity()).isEqualTo(kept ? Validity.NOT_JUDGED : Validity.INVALID);
    }
}
