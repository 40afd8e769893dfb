package headwater.ingest.cyclonedx;

import headwater.model.Problem;
import java.util.List;

/// Versions of the specification.
final class SpecVersions {
    static final List<String> XML = List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");
    static final List<String> JSON = XML.subList(2, XML.size());
    /// The newest that the library can judge.
    static final String NEWEST_JUDGED = "1.6";
    /// Of XML; the version follows.
    static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    private SpecVersions() {
    }

    /// Tells when the version is none that we know: it is read all the same.
    static void check(BomDocument bom, List<String> known) {
        if (!known.contains(bom.specVersion)) {
            bom.problems.tell(Problem.Level.WARNING, "spec-version-unknown", (bom.specVersion.isEmpty()
                    ? "The document does not say its version of CycloneDX"
                    : "CycloneDX \"" + bom.specVersion + "\" is no version that Headwater knows")
                    + "; it was read like " + known.getLast() + ".", 0);
        }
    }
}
