package headwater.analysis.whatif;

/// A change that is tried out. Components are those of the graph before it.
public sealed interface Change {
    /// Nothing depends on some components any more: what every cut comes to.
    record Remove(int[] components) implements Change {
    }

    /// The project and its members depend on a component no longer, others may: what uninstalling does.
    record RemoveLines(int component) implements Change {
    }

    /// Everything that depends on some components of one package gets another version of it, whatever ranges say: what an
    /// override does.
    record Replace(int[] components, String version) implements Change {
    }

    /// The project and its members ask for another version; others follow where their ranges allow it and keep the old
    /// one elsewhere: what installing a version does.
    ///
    /// @param range  what the manifests say from then on
    record Upgrade(int component, String version, String range) implements Change {
    }
}
