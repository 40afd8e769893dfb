package headwater.draw;

import java.util.Collections;
import java.util.List;

/// Components that a picture may show as one box.
///
/// @param members  component numbers; of a chain in the order of the dependencies, of a cycle ascending
public record Group(Kind kind, List<Integer> members) {
    /// What holds the members together.
    public enum Kind {
        /// Each depends on every other, directly or not.
        CYCLE,
        /// Each depends on the next, with no other way in or out.
        CHAIN
    }

    public Group {
        members = List.copyOf(members);
    }

    /// Names the group, whatever else is in the picture.
    public int key() {
        return Collections.min(members);
    }
}
