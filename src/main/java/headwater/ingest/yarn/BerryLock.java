package headwater.ingest.yarn;

import headwater.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The text of berry's `yarn.lock` as entries.
final class BerryLock {
    /// By resolution, in file order.
    final Map<String, BerryEntry> entries = new LinkedHashMap<>();
    final List<Problem> problems = new ArrayList<>();
    /// Entries that could not be used, each with a problem.
    int skipped;
    /// As the file says it; empty where it does not.
    String version = "";
    /// Of yarn's archives: only digests of one key may be compared.
    String cacheKey = "";
}
