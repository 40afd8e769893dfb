package headwater.analysis.remedy;

import headwater.model.PackageVersion;
import headwater.version.VersionScheme;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// The version to go to instead of a bad one: of those that are safe, the nearest.
///
/// @param rule  why it was taken before the others
public record NearestVersion(String version, Rule rule) {
    /// What was looked for, in this order. Among several the greatest below the bad one is taken, else the least above it.
    public enum Rule {
        /// Every declared range allows it.
        IN_RANGES("inRanges"),
        /// None is allowed by all ranges; it has the same first number.
        SAME_MAJOR("sameMajor"),
        /// None has the same first number; it is the greatest below.
        BELOW("below"),
        /// None is below.
        ABOVE("above"),
        /// In what order its ecosystem puts versions is not known; the advisory names it first.
        FIRST_NAMED("firstNamed");

        private final String jsonName;

        Rule(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }

    /// @param safe     as the advisories name them
    /// @param allowed  whether every declared range allows a version, or nothing is known against it
    static Optional<NearestVersion> of(PackageVersion bad, List<String> safe, Predicate<String> allowed) {
        List<String> inside = safe.stream().filter(allowed).toList();
        if (!inside.isEmpty()) {
            return Optional.of(new NearestVersion(nearest(bad, inside).orElse(inside.getFirst()), Rule.IN_RANGES));
        }
        List<String> major = safe.stream().filter(each -> firstNumber(each).equals(firstNumber(bad.version()))).toList();
        Optional<String> same = nearest(bad, major);
        if (same.isPresent()) {
            return same.map(version -> new NearestVersion(version, Rule.SAME_MAJOR));
        }
        return nearest(bad, safe).map(version -> new NearestVersion(version, isBelow(bad, version) ? Rule.BELOW : Rule.ABOVE))
                .or(() -> safe.stream().findFirst().map(version -> new NearestVersion(version, Rule.FIRST_NAMED)));
    }

    private static Optional<String> nearest(PackageVersion bad, List<String> among) {
        Optional<VersionScheme> known = VersionScheme.of(bad.ecosystem()).filter(scheme -> scheme.reads(bad.version()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        VersionScheme scheme = known.get();
        Comparator<String> order = (a, b) -> scheme.compare(a, b).orElse(0);
        List<String> read = among.stream().filter(scheme::reads).toList();
        return read.stream().filter(each -> isBelow(bad, each)).max(order)
                .or(() -> read.stream().filter(each -> !isBelow(bad, each)).min(order));
    }

    private static boolean isBelow(PackageVersion bad, String version) {
        OptionalInt place = VersionScheme.of(bad.ecosystem()).map(scheme -> scheme.compare(version, bad.version()))
                .orElse(OptionalInt.empty());
        return place.isPresent() && place.getAsInt() < 0;
    }

    private static String firstNumber(String version) {
        return version.replaceFirst("^[v=\\s]+", "").replaceFirst("\\D.*", "");
    }
}
