package headwater.ingest.advisory;

import headwater.model.Problem;
import java.util.List;

/// What a source of advisories held.
///
/// @param name      as the user gave it
/// @param sha256    of the file; of a folder, that of the lines `path, tab, SHA-256` of its files in their order
/// @param newest    when its newest record was changed, ISO 8601: how old the data is; empty when no record says
/// @param files     that were looked into
/// @param records   that were understood, withdrawn ones counted in
/// @param withdrawn of those
/// @param unread    files or lines that hold no advisory
/// @param problems  the first of them, with file and line
public record FeedSummary(String name, String sha256, String newest, long files, long records, long withdrawn, long unread,
        List<Problem> problems) {
    public FeedSummary {
        problems = List.copyOf(problems);
    }
}
