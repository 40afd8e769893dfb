package headwater.model;

import java.util.Comparator;

/// One published version of a package: what advisories list. An empty `version` means that the input records none
/// (git and file references in old npm lockfiles); it prints as `name@`.
public record PackageVersion(Ecosystem ecosystem, String name, String version) implements Comparable<PackageVersion> {
    private static final Comparator<PackageVersion> ORDER = Comparator.comparing(PackageVersion::name)
            .thenComparing(PackageVersion::version)
            .thenComparing(PackageVersion::ecosystem);

    /// In canonical spelling; meaningless for an unknown ecosystem (see [Component#purl()]).
    public Purl purl() {
        return Purl.of(this);
    }

    /// Another version of the same package.
    public PackageVersion at(String otherVersion) {
        return new PackageVersion(ecosystem, name, otherVersion);
    }

    @Override
    public int compareTo(PackageVersion other) {
        return ORDER.compare(this, other);
    }

    /// `name@version`, the form people write; not an identity across ecosystems.
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
