package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Licences in RDF are things: sets, operators, names for what the document defines itself. Source: SPDX 2.3, the terms of its RDF
/// ontology.
class RdfLicencesTest {
    private static final String GPL = "<member rdf:resource='http://spdx.org/licenses/GPL-2.0-only'/>";
    private static final String CLASSPATH = "<licenseException><LicenseException><licenseExceptionId>Classpath-exception-2.0"
            + "</licenseExceptionId><name>Classpath</name></LicenseException></licenseException>";

    private static ReadResult read(String fields, String things) throws Exception {
        return SpdxText.read("test.spdx.rdf", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://spdx.org/rdf/terms#'>\n<SpdxDocument rdf:about='https://x.org/d#SPDXRef-DOCUMENT'>"
                + "<specVersion>SPDX-2.3</specVersion></SpdxDocument>\n<Package rdf:about='https://x.org/d#SPDXRef-a'><name>a</name>" + fields
                + "</Package>\n" + things + "</rdf:RDF>");
    }

    private static String licence(String declared) throws Exception {
        return String.valueOf(SpdxText.component(read("<licenseDeclared>" + declared + "</licenseDeclared>", ""), 0).licence());
    }

    @Test
    void aLaterVersionIsWrittenWithAPlus() throws Exception {
        assertThat(licence("<OrLaterOperator>" + GPL + "</OrLaterOperator>")).isEqualTo("GPL-2.0-only+");
    }

    @Test
    void anExceptionIsNamedBehindItsLicence() throws Exception {
        assertThat(licence("<WithExceptionOperator>" + GPL + CLASSPATH + "</WithExceptionOperator>"))
                .isEqualTo("GPL-2.0-only WITH Classpath-exception-2.0");
        assertThat(licence("<WithExceptionOperator>" + GPL + "<licenseException rdf:resource='http://spdx.org/licenses/Classpath-exception-2.0'/>"
                + "</WithExceptionOperator>")).isEqualTo("GPL-2.0-only WITH Classpath-exception-2.0");
    }

    @Test
    void operatorsMayStandInSetsAndInEachOther() throws Exception {
        assertThat(licence("<DisjunctiveLicenseSet><member rdf:resource='http://spdx.org/licenses/MIT'/><member><WithExceptionOperator><member>"
                + "<OrLaterOperator>" + GPL + "</OrLaterOperator></member>" + CLASSPATH + "</WithExceptionOperator></member></DisjunctiveLicenseSet>"))
                .isEqualTo("(GPL-2.0-only+ WITH Classpath-exception-2.0 OR MIT)");
    }

    /// What the parser calls a thing without an address says nothing to anybody.
    @ParameterizedTest
    @ValueSource(strings = {"<License/>", "<SomethingNew>" + GPL + "</SomethingNew>", "<License rdf:nodeID='n1'/>"})
    void aLicenceThatNothingNamesIsNotTold(String declared) throws Exception {
        assertThat(licence(declared)).isEqualTo("null");
    }

    @Test
    void anExceptionThatNothingNamesIsSaidToBeThere() throws Exception {
        assertThat(licence("<WithExceptionOperator>" + GPL + "</WithExceptionOperator>")).isEqualTo("GPL-2.0-only WITH NOASSERTION");
    }

    @ParameterizedTest
    @CsvSource({"Ours, Ours", "NOASSERTION, LicenseRef-1", "NONE, LicenseRef-1", "' ', LicenseRef-1"})
    void aLicenceOfTheDocumentIsCalledByItsNameIfItHasOne(String name, String licence) throws Exception {
        ReadResult result = read("<licenseDeclared rdf:resource='#LicenseRef-1'/>",
                "<ExtractedLicensingInfo rdf:about='https://x.org/d#LicenseRef-1'><licenseId>LicenseRef-1</licenseId><name>" + name
                        + "</name></ExtractedLicensingInfo>");

        assertThat(SpdxText.component(result, 0).licence()).isEqualTo(licence);
    }

    @Test
    void theConcludedLicenceCountsWhereNoneIsDeclared() throws Exception {
        assertThat(SpdxText.component(read("<licenseDeclared rdf:resource='http://spdx.org/rdf/terms#none'/><licenseConcluded>"
                + "<ConjunctiveLicenseSet>" + GPL + "</ConjunctiveLicenseSet></licenseConcluded>", ""), 0).licence()).isEqualTo("(GPL-2.0-only)");
    }

    @Test
    void aLicenceMayBeWrittenAsAText() throws Exception {
        assertThat(licence("MIT")).isEqualTo("MIT");
        assertThat(licence("NOASSERTION")).isEqualTo("null");
    }
}
