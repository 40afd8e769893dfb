package headwater.ingest.spdx;

import headwater.model.Problem;
import java.util.Set;

/// Versions of the specification.
final class SpdxVersions {
    private static final Set<String> VERSION_2 = Set.of("SPDX-2.0", "SPDX-2.1", "SPDX-2.2", "SPDX-2.3");
    private static final Set<String> VERSION_3 = Set.of("3.0.0", "3.0.1");

    private SpdxVersions() {
    }

    static boolean isKnown(SpdxHeader header) {
        return VERSION_2.contains(header.version) || VERSION_3.contains(header.version);
    }

    /// Tells when the version is none that we know: it is read all the same.
    static void check(SpdxDocument document) {
        SpdxHeader header = document.header;
        if (!isKnown(header)) {
            document.problems.tell(Problem.Level.WARNING, "spec-version-unknown", (header.version.isEmpty()
                    ? "The document does not say its version of SPDX"
                    : "\"" + header.version + "\" is no version of SPDX that Headwater knows")
                    + "; it was read like " + (header.isVersion3() ? "3.0.1." : "2.3."), 0);
        }
    }
}
