package headwater.ingest.spdx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a document says about itself; empty where it says nothing.
final class SpdxHeader {
    /// As written, `SPDX-2.3`; of 3.0 only the number, `3.0.1`.
    String version = "";
    String id = "";
    String name = "";
    String namespace = "";
    String dataLicence = "";
    String created = "";
    String comment = "";
    final List<String> creators = new ArrayList<>();
    /// Names by which it refers to other documents, `DocumentRef-other`; in 3.0 ids of elements in them.
    final Set<String> otherDocuments = new LinkedHashSet<>();

    /// The number of its version, `2.3`.
    String versionNumber() {
        return version.regionMatches(true, 0, "SPDX-", 0, 5) ? version.substring(5) : version;
    }

    boolean isVersion3() {
        return versionNumber().startsWith("3.");
    }

    SpdxProducer producer() {
        return SpdxProducer.of(creators);
    }
}
