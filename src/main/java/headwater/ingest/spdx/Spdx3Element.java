package headwater.ingest.spdx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An element of SPDX 3 as far as the graph needs it, while it is read.
final class Spdx3Element {
    final int line;
    String id = "";
    /// Without its namespace or profile: `Package`, `LifecycleScopedRelationship`.
    String type = "";
    final SpdxPackage fields;
    @Nullable String from;
    final List<String> to = new ArrayList<>();
    String relationshipType = "";
    String scope = "";
    String completeness = "";
    final List<String> roots = new ArrayList<>();
    final List<String> imports = new ArrayList<>();
    String specVersion = "";
    String created = "";
    /// Ids of the tools that made the document.
    final List<String> createdUsing = new ArrayList<>();
    String expression = "";

    Spdx3Element(int line) {
        this.line = line;
        fields = new SpdxPackage(line);
    }

    /// Packages of every kind: of software, of models, of data.
    boolean isPackage() {
        return type.endsWith("Package");
    }

    boolean isRelationship() {
        return type.endsWith("Relationship");
    }
}
