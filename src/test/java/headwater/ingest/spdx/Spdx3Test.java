package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Spdx3Test {
    private static final String A = "{'type': 'software_Package', 'spdxId': 'urn:x:a', 'name': 'a', 'software_packageVersion': '1.0.0',"
            + " 'software_packageUrl': 'pkg:npm/a@1.0.0'}";
    private static final String B = A.replace("urn:x:a", "urn:x:b").replace("'a'", "'b'").replace("npm/a", "npm/b");
    private static final String CREATION = "{'type': 'CreationInfo', '@id': '_:c', 'specVersion': '3.0.1', 'created': '2026-11-26T20:00:00Z'}";

    private static ReadResult read(String... elements) throws Exception {
        return whole("{'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [" + CREATION + ","
                + String.join(",", elements) + "]}");
    }

    private static ReadResult whole(String text) throws Exception {
        return SpdxText.read("test.spdx3.json", text.replace('\'', '"'));
    }

    private static String relationship(String type, String more) {
        return "{'type': 'Relationship', 'spdxId': 'urn:x:r', 'from': 'urn:x:a', 'relationshipType': '" + type + "'" + more + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {", 'to': ['urn:x:b']", ", 'to': 'urn:x:b'", ", 'to': [{'@id': 'urn:x:b'}]", ", 'to': {'@list': ['urn:x:b']}"})
    void aDependencyMayBeWrittenInEveryWayOfJsonLd(String to) throws Exception {
        assertThat(SpdxText.edges(read(A, B, relationship("dependsOn", to)).graph())).containsExactly("a -> b dependsOn");
    }

    @Test
    void oneRelationshipMayHaveManyEnds() throws Exception {
        String c = B.replace("urn:x:b", "urn:x:c").replace("'b'", "'c'").replace("npm/b", "npm/c");

        assertThat(SpdxText.edges(read(A, B, c, relationship("dependsOn", ", 'to': ['urn:x:b', 'urn:x:c', 'urn:x:b']")).graph()))
                .containsExactly("a -> b dependsOn", "a -> c dependsOn");
    }

    @ParameterizedTest
    @CsvSource({"dependsOn, runtime, a -> b prod", "dependsOn, development, a -> b dev", "dependsOn, test, a -> b dev",
            "dependsOn, design, a -> b dev", "dependsOn, build, a -> b dependsOn", "dependsOn, other, a -> b dependsOn",
            "hasOptionalDependency, runtime, a -> b optional", "hasProvidedDependency, '', a -> b dependsOn",
            "hasPrerequisite, '', a -> b dependsOn"})
    void theScopeSaysWhy(String type, String scope, String edge) throws Exception {
        String scoped = relationship(type, ", 'to': ['urn:x:b'], 'scope': '" + scope + "'").replace("'Relationship'",
                "'LifecycleScopedRelationship'");

        assertThat(SpdxText.edges(read(A, B, scoped).graph())).containsExactly(edge);
    }

    @ParameterizedTest
    @CsvSource({"contains, a contains b", "hasDynamicLink, a dynamicLink b", "hasStaticLink, a staticLink b",
            "generates, b generatedFrom a", "packagedBy, a other b", "hasVariant, a other b", "copiedTo, a other b"})
    void whatBelongsTogetherIsNoDependency(String type, String link) throws Exception {
        ReadResult result = read(A, B, relationship(type, ", 'to': ['urn:x:b']"));

        assertThat(SpdxText.edges(result.graph())).isEmpty();
        assertThat(SpdxText.links(result.graph())).containsExactly(link);
    }

    @Test
    void namesMayBeWrittenWithTheirNamespaces() throws Exception {
        String terms = "https://spdx.org/rdf/3.0.1/terms/";
        ReadResult result = whole("[{'@type': ['" + terms + "Core/CreationInfo'], '@id': '_:c', '" + terms
                + "Core/specVersion': [{'@value': '3.0.1'}]}, {'@type': ['" + terms + "Software/Package'], '@id': 'urn:x:a', '" + terms
                + "Core/name': [{'@value': 'a'}], '" + terms + "Software/packageVersion': [{'@value': '1.0.0'}]}, {'@type': ['" + terms
                + "Software/Package'], '@id': 'urn:x:b', '" + terms + "Core/name': [{'@value': 'b'}]}, {'@type': '" + terms
                + "Core/LifecycleScopedRelationship', '@id': 'urn:x:r', '" + terms + "Core/from': {'@id': 'urn:x:a'}, '" + terms
                + "Core/to': [{'@id': 'urn:x:b'}], '" + terms + "Core/relationshipType': {'@id': '" + terms
                + "Core/RelationshipType/dependsOn'}, '" + terms + "Core/scope': {'@id': '" + terms + "Core/LifecycleScopeType/test'}}]");

        assertThat(SpdxText.component(result, 0).label()).isEqualTo("a@1.0.0");
        assertThat(SpdxText.edges(result.graph())).containsExactly("a -> b dev");
        assertThat(result.formatVersion()).isEqualTo("3.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'@context': ['https://spdx.org/rdf/3.0.1/spdx-context.jsonld', {'x': 'urn:x:'}], '@graph': [",
            "'@graph': [{'type': 'SpdxDocument', 'spdxId': 'urn:d', 'namespaceMap': [{'type': 'NamespaceMap', 'prefix': 'x',"
                    + " 'namespace': 'urn:x:'}]}, "})
    void idsMayBeWrittenShort(String beginning) throws Exception {
        ReadResult result = whole("{" + beginning + CREATION + "," + A.replace("urn:x:a", "x:a") + "," + B + ","
                + relationship("dependsOn", ", 'to': ['x:b']") + "]}");

        assertThat(SpdxText.edges(result.graph())).containsExactly("a -> b dependsOn");
        assertThat(result.graph().components()).extracting(Component::location).containsExactly("urn:x:a", "urn:x:b");
    }

    @Test
    void anElementAloneIsADocument() throws Exception {
        ReadResult result = whole("{'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', 'creationInfo': " + CREATION + ", "
                + A.substring(1));

        assertThat(SpdxText.component(result, 0).label()).isEqualTo("a@1.0.0");
        assertThat(result.formatVersion()).isEqualTo("3.0.1");
    }

    @Test
    void whoCreatedItMayStandInTheElement() throws Exception {
        ReadResult result = whole("{'@graph': [" + A.replace("'name'", "'creationInfo': " + CREATION + ", 'name'") + "," + B + "]}");

        assertThat(result.formatVersion()).isEqualTo("3.0.1");
        assertThat(SpdxText.codes(result)).doesNotContain("spec-version-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"software_Package", "ai_AIPackage", "dataset_DatasetPackage", "SomeNewPackage"})
    void packagesOfEveryKindAreComponents(String type) throws Exception {
        assertThat(read(A.replace("software_Package", type), B).graph().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"software_File", "software_Snippet", "Person", "Tool", "simplelicensing_LicenseExpression", "Bundle"})
    void otherElementsAreNoComponents(String type) throws Exception {
        assertThat(read(A.replace("software_Package", type), B).graph().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"packageUrl, pkg:npm/%40s/n@2.0.0, @s/n@2.0.0", "purl, pkg:npm/n@2.0.0, n@2.0.0", "cpe23, pkg:npm/n@2.0.0, a@1.0.0"})
    void thePurlMayBeAnIdentifier(String type, String identifier, String label) throws Exception {
        String identified = A.replace("'software_packageUrl': 'pkg:npm/a@1.0.0'", "'externalIdentifier': [{'type': 'ExternalIdentifier',"
                + " 'externalIdentifierType': '" + type + "', 'identifier': '" + identifier + "'}]");

        assertThat(SpdxText.component(read(identified), 0).label()).isEqualTo(label);
    }

    @Test
    void digestSourceAndLicencesAreKept() throws Exception {
        Component component = SpdxText.component(read("{'type': 'Tool', 'spdxId': 'urn:x:t', 'name': 'maker-1.2'}",
                A.replace("'name'", "'software_downloadLocation': 'https://example.org/a.tgz', 'verifiedUsing': [{'type': 'Hash',"
                        + " 'algorithm': 'sha3_256', 'hashValue': '0a0b'}, {'type': 'Hash', 'algorithm': 'sha1', 'hashValue': '01'}], 'name'"),
                "{'type': 'simplelicensing_LicenseExpression', 'spdxId': 'urn:x:l', 'simplelicensing_licenseExpression': 'MIT OR ISC'}",
                relationship("hasConcludedLicense", ", 'to': ['https://spdx.org/licenses/Zlib']"),
                relationship("hasDeclaredLicense", ", 'to': ['urn:x:l']")), 0);

        assertThat(component.integrity()).isEqualTo("maker:sha3-256:0a0b");
        assertThat(component.source()).isEqualTo("https://example.org/a.tgz");
        assertThat(component.licence()).isEqualTo("MIT OR ISC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type': 'SpdxDocument', 'spdxId': 'urn:x:d', 'rootElement': ['urn:x:a']}",
            "{'type': 'software_Sbom', 'spdxId': 'urn:x:d', 'rootElement': 'urn:x:a'}",
            "{'type': 'Relationship', 'spdxId': 'urn:x:d', 'from': 'urn:x:z', 'to': ['urn:x:a'], 'relationshipType': 'describes'}"})
    void theRootElementIsTheProject(String described) throws Exception {
        ReadResult result = read(A, B, described, relationship("dependsOn", ", 'to': ['urn:x:b']"));

        assertThat(SpdxText.roots(result.graph())).containsExactly("a");
        assertThat(result.graph().project()).isZero();
        assertThat(result.graph().rootsInferred()).isFalse();
    }

    @Test
    void whatIsIncompleteIsTold() throws Exception {
        ReadResult result = read(A, B, relationship("dependsOn", ", 'to': ['urn:x:b'], 'completeness': 'incomplete'"));

        assertThat(result.coverage().complete()).isFalse();
        assertThat(SpdxText.codes(result)).contains("document-incomplete");
    }

    @Test
    void completeWithoutEndsIsNothing() throws Exception {
        String about = "{'type': 'SpdxDocument', 'spdxId': 'urn:x:d', 'rootElement': ['urn:x:a']}";

        assertThat(read(A, B, about, relationship("dependsOn", ", 'to': [], 'completeness': 'complete'")).graph().rootsInferred()).isFalse();
        assertThat(read(A, B, about, relationship("dependsOn", ", 'to': ['https://spdx.org/rdf/3.0.1/terms/Core/NoneElement']")).graph()
                .rootsInferred()).isFalse();
        assertThat(read(A, B, about, relationship("dependsOn", ", 'to': [], 'completeness': 'noAssertion'")).graph().rootsInferred()).isTrue();
    }

    @Test
    void elementsOfOtherDocumentsAreSaidToBeThere() throws Exception {
        ReadResult result = read(A, B, "{'type': 'SpdxDocument', 'spdxId': 'urn:x:d', 'import': [{'type': 'ExternalMap',"
                + " 'externalSpdxId': 'urn:y:c'}]}", relationship("dependsOn", ", 'to': ['urn:y:c', 'urn:y:d']"));

        assertThat(result.coverage().unresolved()).isEqualTo(2);
        assertThat(result.problems()).filteredOn(each -> each.message().contains("It is in another document")).hasSize(1)
                .first().satisfies(each -> assertThat(each.message()).contains("urn:y:c"));
    }

    @Test
    void theContextTellsTheVersionWhereNothingElseDoes() throws Exception {
        assertThat(whole("{'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [" + A + "," + B + "]}").formatVersion())
                .isEqualTo("3.0.1");
        assertThat(SpdxText.codes(whole("{'@context': 'https://spdx.org/rdf/3.9.0/spdx-context.jsonld', '@graph': [" + A + "," + B + "]}")))
                .contains("spec-version-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'spdxId': 7}", "{'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'}", "{'@graph': 7}", "[]",
            "{'@graph': []}", "{'@graph': [7, null, [], 'x']}"})
    void whatHoldsNoElementSaysSo(String text) throws Exception {
        String document = text.startsWith("[") ? "[{'spdxId': 'urn:x:a', 'type': 'Person'}]" : text.replace("'@graph'",
                "'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph'");
        ReadResult result = whole(document);

        assertThat(SpdxText.codes(result)).contains("no-components");
    }

    @Test
    void otherJsonIsRefused() {
        assertThatThrownBy(() -> whole("{'SPDXRef-x': 1, 'name': 'SPDXRef-'}")).isInstanceOf(ReadException.class)
                .hasMessageContaining("no SPDX document");
    }
}
