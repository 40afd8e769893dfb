package headwater.version;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.semver4j.Semver;
import org.semver4j.range.RangeList;
import org.semver4j.range.RangeListFactory;

/// A range of npm versions, as node-semver reads it. Text that is no range (a tag, a git or file reference) is none.
public final class NpmRange {
    private static final Pattern ANYTHING = Pattern.compile("(?:>=|<=|~>|[~^=v])*\\s*(?:[*xX])(?:\\.[*xX])*");
    private static final Pattern PLAUSIBLE = Pattern.compile("[\\s\\dxX*.vV^~<>=|+\\w-]*");
    private static final Pattern STARTS_LIKE_RANGE = Pattern.compile("[\\s^~<>=vV]*[\\dxX*].*|\\s*");
    private static final String ALIAS = "npm:";

    private final RangeList ranges;

    private NpmRange(RangeList ranges) {
        this.ranges = ranges;
    }

    /// Reads a range; of an alias (`npm:name@range`) its range.
    public static Optional<NpmRange> parse(String text) {
        String range = text;
        if (range.startsWith(ALIAS)) {
            int at = range.indexOf('@', ALIAS.length() + 1);
            range = at < 0 ? "" : range.substring(at + 1);
        }
        if (!PLAUSIBLE.matcher(range).matches()) {
            return Optional.empty();
        }
        StringBuilder normal = new StringBuilder();
        for (String side : range.split("\\|\\|", -1)) {
            String part = side.strip();
            if (!STARTS_LIKE_RANGE.matcher(part).matches()) {
                return Optional.empty();
            }
            normal.append(normal.isEmpty() ? "" : " || ")
                    .append(part.isEmpty() || ANYTHING.matcher(part).matches() ? "*" : part);
        }
        return Optional.of(new NpmRange(RangeListFactory.create(normal.toString())));
    }

    /// Whether a version lies in the range; a version that is not one does not.
    public boolean contains(String version) {
        Semver parsed = Semver.parse(version.strip().toLowerCase(Locale.ROOT).startsWith("v")
                ? version.strip().substring(1) : version.strip());
        return parsed != null && ranges.isSatisfiedBy(parsed);
    }
}
