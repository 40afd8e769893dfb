package headwater.version;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks many versions against ranges, reading each range and each version once. Not safe to share between threads.
public final class RangeCheck {
    private final Map<String, Optional<NpmRange>> ranges = new HashMap<>();
    private final Map<String, Optional<NpmVersion>> versions = new HashMap<>();

    /// Whether a version lies in the range in which it is needed; nothing when the text is no range, the version is not
    /// recorded, or its ecosystem reads ranges in another way than npm.
    public @Nullable Boolean satisfied(String range, PackageVersion installed) {
        String version = installed.version();
        if (installed.ecosystem() != Ecosystem.NPM) {
            return null;
        }
        Optional<NpmRange> parsed = ranges.computeIfAbsent(range, NpmRange::parse);
        return parsed.isEmpty() || version.isEmpty() ? null
                : (Boolean) parsed.get().satisfiedBy(versions.computeIfAbsent(version, NpmVersion::parse));
    }
}
