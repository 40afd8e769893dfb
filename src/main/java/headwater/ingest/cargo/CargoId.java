package headwater.ingest.cargo;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which package is meant: `name`, `name version` or `name version (source)`.
///
/// @param version  empty when it is not told
record CargoId(String name, String version, @Nullable String source) {
    private static final Pattern WRITTEN = Pattern.compile("(\\S*)(?: (\\S+)(?: \\((.*)\\))?)?");

    static CargoId parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches() ? new CargoId(parts.group(1), parts.group(2) == null ? "" : parts.group(2), parts.group(3))
                : new CargoId(text, "", null);
    }

    /// A commit behind `#` may be told of one and not of the other.
    boolean sameSource(CargoId other) {
        return Objects.equals(withoutCommit(source), withoutCommit(other.source));
    }

    private static @Nullable String withoutCommit(@Nullable String source) {
        int commit = source == null ? -1 : source.indexOf('#');
        return source == null || commit < 0 ? source : source.substring(0, commit);
    }

    @Override
    public String toString() {
        return name + " " + version + (source == null ? "" : " (" + source + ")");
    }
}
