package headwater.version;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks many versions against ranges, reading each range and each version once. Not safe to share between threads.
public final class RangeCheck {
    private final Map<String, Optional<NpmRange>> ranges = new HashMap<>();
    private final Map<String, Optional<NpmVersion>> versions = new HashMap<>();

    /// Whether the version lies in the range; nothing when the text is no range or the version is not recorded.
    public @Nullable Boolean satisfied(String range, String version) {
        Optional<NpmRange> parsed = ranges.computeIfAbsent(range, NpmRange::parse);
        return parsed.isEmpty() || version.isEmpty() ? null
                : (Boolean) parsed.get().satisfiedBy(versions.computeIfAbsent(version, NpmVersion::parse));
    }
}
