package headwater.analysis.query;

import java.util.List;

/// Components that depend on each other, the last of which are picked.
record Chain(List<Step> steps) {
    Chain {
        steps = List.copyOf(steps);
    }

    /// How a step follows the one before.
    enum Follows {
        /// The first one follows none.
        NOTHING,
        /// The one before depends on it.
        DIRECTLY,
        /// The one before depends on it, directly or not.
        SOMEHOW
    }

    /// One component of the chain.
    ///
    /// @param conditions  that all hold
    record Step(Follows follows, List<Condition> conditions) {
        Step {
            conditions = List.copyOf(conditions);
        }
    }
}
