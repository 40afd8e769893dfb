package headwater.ingest.yarn;

import headwater.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The text of a classic `yarn.lock` as entries.
final class ClassicLock {
    /// By descriptor, as written; of a descriptor that stands in several entries, the last, as in yarn.
    final Map<String, ClassicEntry> byKey = new HashMap<>();
    /// In file order, those whose descriptors all stand in a later one too.
    final Set<ClassicEntry> entries = new LinkedHashSet<>();
    final List<Problem> problems = new ArrayList<>();
    /// Entries and lines that could not be used, each with a problem.
    int skipped;
    /// The version in the comment at the beginning, where there is one.
    @Nullable String version;
}
