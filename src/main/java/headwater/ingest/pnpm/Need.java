package headwater.ingest.pnpm;

import headwater.model.Relation;
import org.jspecify.annotations.Nullable;

/// A dependency as written.
///
/// @param folder     of the project that has it; `.` for what is installed
/// @param reference  to an instance, or `link:` and a path from `folder`
/// @param range      as declared, where that is known
record Need(String folder, String name, String reference, Relation relation, @Nullable String range, int line) {
    private static final String LINK = "link:";

    boolean isLink() {
        return reference.startsWith(LINK);
    }

    /// Where a link leads.
    String path() {
        return reference.substring(LINK.length());
    }

    Need as(Relation other) {
        return new Need(folder, name, reference, other, range, line);
    }
}
