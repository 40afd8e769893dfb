package headwater.model;

import java.util.Optional;

/// What a kept snapshot is evidence of.
///
/// @param revision  of the version-controlled file that it is; empty when it was a file of its own
public record Evidence(State state, Optional<Revision> revision) {
    /// A file that was read, from nowhere but the disk.
    public static final Evidence FILE = new Evidence(State.READ, Optional.empty());

    /// What could be made of the file.
    public enum State {
        /// A graph, with whatever coverage.
        READ,
        /// Nothing; its bytes are kept, and are read again when the snapshot is opened.
        UNREADABLE,
        /// There is no file from here on.
        ENDED
    }
}
