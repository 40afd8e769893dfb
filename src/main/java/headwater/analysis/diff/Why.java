package headwater.analysis.diff;

import org.jspecify.annotations.Nullable;

/// Why an instance is in one build and its version in no instance of the other. Component numbers are those of the build
/// that holds it.
public sealed interface Why {
    /// A changed line of a manifest leads to it, and every declaration on the way is new.
    ///
    /// @param cause   number of the change in [SnapshotDiff#manifest()]; of several the nearest
    /// @param via     the component that asks for it, or -1 when the line itself does
    /// @param others  whether another changed line leads to it too
    record Explained(int cause, int via, boolean others) implements Why {
    }

    /// What would tell is not recorded.
    record CannotTell(Missing missing) implements Why {
    }

    /// No changed declaration implies it.
    ///
    /// @param dependent  the component that asks for it, or -1
    /// @param range      as that one declares it, where it is recorded
    record Unexplained(Reason reason, int dependent, @Nullable String range) implements Why {
    }

    /// What a file would have to record.
    enum Missing {
        /// Which packages the project itself asks for.
        MANIFEST,
        /// With which range a dependent asks for it.
        RANGES,
        /// Who depends on whom, in both files alike.
        DEPENDENCIES,
        /// Whether an override of the project, which leads to it, changed.
        OVERRIDES
    }

    /// What stands in the place of an explanation, the gravest first.
    enum Reason {
        /// The dependent does not allow this version, and its declaration did not change.
        OUT_OF_RANGE,
        /// The dependent stayed at its version and yet asks for it now.
        SAME_VERSION_ASKS,
        /// Nothing depends on it.
        NOTHING_ASKS,
        /// A dependent that is itself unexplained asks for it.
        FOLLOWS,
        /// An optional or peer dependency of an unchanged dependent was not there and is now.
        NOW_MET,
        /// The dependent allowed this version before too: another one was chosen inside an unchanged range.
        RE_RESOLVED
    }
}
