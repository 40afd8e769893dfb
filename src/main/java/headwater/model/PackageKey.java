package headwater.model;

import java.util.Locale;

/// A package as its ecosystem tells packages apart, so that several spellings of one name are equal: PyPI takes `-`, `_`
/// and `.` and any case for the same, NuGet and Composer any case, Maven's `group:artifact` is a purl's `group/artifact`.
/// npm's names are exact, so that a look-alike in other letters stays another package.
public record PackageKey(Ecosystem ecosystem, String name) implements Comparable<PackageKey> {
    public PackageKey {
        name = switch (ecosystem) {
            case PYPI -> name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
            case NUGET, COMPOSER -> name.toLowerCase(Locale.ROOT);
            case MAVEN -> name.replace(':', '/');
            default -> name;
        };
    }

    @Override
    public int compareTo(PackageKey other) {
        int order = ecosystem.compareTo(other.ecosystem);
        return order != 0 ? order : name.compareTo(other.name);
    }
}
