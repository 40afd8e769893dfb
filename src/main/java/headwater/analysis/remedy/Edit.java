package headwater.analysis.remedy;

import org.jspecify.annotations.Nullable;

/// One change to a project that takes a component out of it.
///
/// @param component    the component that goes
/// @param weight       what it costs, for choosing between several
/// @param nearest      the version to go to and why this one, where an advisory says which are safe
/// @param insideRange  whether every declared range that leads to the component allows that version; nothing when the
///                     version is not known or a range is not recorded
/// @param outside      dependencies whose range does not allow it, ascending
/// @param ownLines     dependencies of the project and its members on the component: the lines of manifests that name it,
///                     ascending
public record Edit(int component, Kind kind, int weight, @Nullable NearestVersion nearest, @Nullable Boolean insideRange,
        int[] outside, int[] ownLines) {
    /// Where it is made.
    public enum Kind {
        /// Only lines of our own manifests lead to the component.
        MANIFEST("manifest", 1),
        /// Other components need it too, so their wishes are overridden.
        OVERRIDE("override", 2);

        private final String jsonName;
        private final int weight;

        Kind(String jsonName, int weight) {
            this.jsonName = jsonName;
            this.weight = weight;
        }

        public String jsonName() {
            return jsonName;
        }

        int weight() {
            return weight;
        }
    }

    /// The version to go to, where an advisory says which are safe.
    public @Nullable String version() {
        return nearest == null ? null : nearest.version();
    }
}
