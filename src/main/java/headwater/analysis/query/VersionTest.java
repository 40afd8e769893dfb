package headwater.analysis.query;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.version.NpmRange;
import headwater.version.VersionScheme;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version or a range that a query asks for. npm's ranges are read as npm does. Versions of other ecosystems are held
/// against bounds (`>=1.2 <2`, sides separated by `||`) in their own order; what `^`, `~` and `x` mean there is not known, and
/// an order that is not known tells nothing.
///
/// @param written  as in the query
/// @param text     the version or range itself
/// @param exact    whether only the very text is meant
record VersionTest(String written, String text, boolean exact) {
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|=)\\s*([^\\s<>=]+)");
    private static final Pattern SHORT = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern BOUNDS = Pattern.compile("\\s*(?:" + BOUND.pattern() + "\\s*)+");

    static VersionTest exactly(String version) {
        return new VersionTest("[" + version + "]", version, true);
    }

    static VersionTest within(String range) {
        return new VersionTest("@" + range, range, false);
    }

    /// As npm reads it, where it does.
    Optional<NpmRange> range() {
        return exact ? Optional.empty() : NpmRange.parse(text);
    }

    /// Whether somebody reads it as a range.
    boolean readable() {
        return exact || range().isPresent() || bounds() || Character.isLetterOrDigit(text.charAt(0));
    }

    private boolean bounds() {
        return Arrays.stream(sides()).allMatch(side -> BOUNDS.matcher(side).matches());
    }

    private String[] sides() {
        return text.split("\\|\\|", -1);
    }

    /// The test itself, with the range read once.
    Function<PackageVersion, Told> check() {
        Optional<NpmRange> range = range();
        return installed -> holds(installed, range);
    }

    private Told holds(PackageVersion installed, Optional<NpmRange> range) {
        String version = installed.version();
        if (version.isEmpty()) {
            return Told.UNTOLD;
        }
        if (exact || version.equals(text)) {
            return Told.of(version.equals(text));
        }
        if (installed.ecosystem() == Ecosystem.NPM) {
            return Told.of(range.filter(each -> each.contains(version)).isPresent());
        }
        if (bounds()) {
            return VersionScheme.of(installed.ecosystem()).map(order -> among(order, version)).orElse(Told.UNTOLD);
        }
        return text.chars().anyMatch(c -> "^~*|<>= ".indexOf(c) >= 0) ? Told.UNTOLD : Told.NO;
    }

    private Told among(VersionScheme order, String version) {
        Told found = Told.NO;
        for (String side : sides()) {
            Told here = side(order, side, version);
            if (here == Told.YES) {
                return here;
            }
            found = here == Told.UNTOLD ? here : found;
        }
        return found;
    }

    private static Told side(VersionScheme order, String side, String version) {
        Told found = Told.YES;
        for (Matcher bound = BOUND.matcher(side); bound.find();) {
            OptionalInt place = order.compare(version, whole(order, bound.group(2)));
            if (place.isEmpty()) {
                found = Told.UNTOLD;
            } else if (!holds(bound.group(1), place.getAsInt())) {
                return Told.NO;
            }
        }
        return found;
    }

    /// A bound of one or two numbers ends in zeros where the order wants three.
    private static String whole(VersionScheme order, String bound) {
        return order.reads(bound) || !SHORT.matcher(bound).matches() ? bound : bound + (bound.indexOf('.') < 0 ? ".0.0" : ".0");
    }

    private static boolean holds(String sign, int place) {
        return switch (sign) {
            case "<" -> place < 0;
            case "<=" -> place <= 0;
            case ">" -> place > 0;
            case ">=" -> place >= 0;
            default -> place == 0;
        };
    }
}
