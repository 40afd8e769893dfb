package headwater.version;

import headwater.version.NpmComparators.Comparator;
import headwater.version.NpmComparators.Unrepresentable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A range of npm versions, as npm reads it. Text that is no range (a tag, a git or file reference) is none.
/// Sure: read from node-semver 7 and held against its answers to 1,800 pairs of range and version.
public final class NpmRange {
    private static final String ALIAS = "npm:";
    /// Text of this length is no honest range.
    private static final int MAX_LENGTH = 4_096;

    /// One of these must hold wholly.
    private final List<List<Comparator>> sides;
    private final boolean star;

    private NpmRange(List<List<Comparator>> sides, boolean star) {
        this.sides = sides;
        this.star = star;
    }

    /// Reads a range; of an alias (`npm:name@range`) its range.
    public static Optional<NpmRange> parse(String text) {
        String range = text;
        if (range.startsWith(ALIAS)) {
            int at = range.indexOf('@', ALIAS.length() + 1);
            range = at < 0 ? "" : range.substring(at + 1);
        }
        range = range.strip();
        if (range.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        range = range.replaceAll("\\s+", " ");
        List<List<Comparator>> sides = new ArrayList<>();
        try {
            for (String side : range.split("\\|\\|", -1)) {
                NpmComparators.of(side.strip()).ifPresent(sides::add);
            }
        } catch (Unrepresentable tooLarge) {
            return Optional.empty();
        }
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        // As in node-semver, a side that allows every release swallows the others, with the prereleases they allow.
        boolean any = sides.stream().anyMatch(List::isEmpty);
        return Optional.of(new NpmRange(any ? List.of(List.of()) : List.copyOf(sides),
                range.isEmpty() || range.equals("*")));
    }

    /// Whether a version lies in the range; a version that is not one does not. A prerelease does only when a bound is a
    /// prerelease of the same version.
    public boolean contains(String version) {
        return NpmVersion.parse(version).filter(this::contains).isPresent();
    }

    private boolean contains(NpmVersion version) {
        return sides.stream().anyMatch(side -> side.stream().allMatch(comparator -> comparator.holds(version))
                && (version.prerelease().isEmpty() || side.stream().map(Comparator::bound)
                        .anyMatch(bound -> !bound.prerelease().isEmpty() && bound.sameRelease(version))));
    }

    /// Whether a version lies between the bounds, prereleases as well as releases: what npm audit asks of an advisory's range.
    /// Source: `@npmcli/metavuln-calculator`, which sets includePrerelease.
    boolean spans(String version) {
        return NpmVersion.parse(version).filter(each -> sides.stream()
                .anyMatch(side -> side.stream().allMatch(comparator -> comparator.holds(each)))).isPresent();
    }

    /// Whether npm is content with an installed version: one in the range, and for `*` and nothing any at all, prereleases
    /// too. Source: arborist, `dep-valid.js`.
    public boolean satisfiedBy(String version) {
        return satisfiedBy(NpmVersion.parse(version));
    }

    boolean satisfiedBy(Optional<NpmVersion> version) {
        return star || version.filter(this::contains).isPresent();
    }
}
