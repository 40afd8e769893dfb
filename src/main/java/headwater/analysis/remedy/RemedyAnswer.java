package headwater.analysis.remedy;

import headwater.analysis.cut.VertexCut;
import java.util.List;
import java.util.Optional;

/// One way to take a target out.
///
/// @param cut            the components that go; nothing when this way does not lead there
/// @param edits          the edits that take them out, in the order of the cut
/// @param disjointPaths  how many paths there are of which no two share what this way may touch: no way of this kind gets
///                       by with fewer edits
public record RemedyAnswer(Kind kind, Optional<VertexCut> cut, List<Edit> edits, int disjointPaths) {
    public RemedyAnswer {
        edits = List.copyOf(edits);
    }

    /// What may be touched.
    public enum Kind {
        /// Everything but our own code.
        SMALLEST("smallest"),
        /// Only the target itself.
        TARGET("target"),
        /// Everything but the target.
        WITHOUT_TARGET("withoutTarget"),
        /// Only lines of our own manifests.
        DIRECT("direct");

        private final String jsonName;

        Kind(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }

    public boolean possible() {
        return cut.isPresent();
    }

    /// Numbers of the components that go.
    public int[] components() {
        return cut.map(VertexCut::components).orElse(new int[0]);
    }
}
