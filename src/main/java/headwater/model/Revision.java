package headwater.model;

import java.time.Instant;

/// What a version control system tells of a revision besides its commit ([BuildFacts#commit()]).
///
/// @param author     name and address, as it is recorded
/// @param authored   when the author made it
/// @param committed  when it was committed as it is
/// @param note       what happened to the file besides a change, in a few words; may be empty
public record Revision(String author, Instant authored, Instant committed, String note) {
}
