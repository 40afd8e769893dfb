package headwater.model;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An installed instance: one package version at one place. The same version installed twice is two components.
///
/// @param location     where it is installed; unique in its snapshot, `""` for the project itself
/// @param installedAs  the alias under which it is installed, when that is not its name
/// @param origin       where the input declares it
/// @param writtenPurl  its purl as the input writes it, when that tells more than the package version does
public record Component(PackageVersion packageVersion, String location, @Nullable String installedAs,
        Distribution distribution, Set<Flag> flags, Origin origin, @Nullable String writtenPurl) {
    public Component(PackageVersion packageVersion, String location, @Nullable String installedAs,
            Distribution distribution, Set<Flag> flags, Origin origin) {
        this(packageVersion, location, installedAs, distribution, flags, origin, null);
    }


    public String name() {
        return packageVersion.name();
    }

    public String version() {
        return packageVersion.version();
    }

    /// As written, with its qualifiers, else in canonical spelling; nothing where the ecosystem is not known.
    public Optional<Purl> purl() {
        if (writtenPurl != null) {
            return Optional.of(new Purl(writtenPurl));
        }
        return packageVersion.ecosystem() == Ecosystem.UNKNOWN || name().isEmpty() ? Optional.empty()
                : Optional.of(packageVersion.purl());
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /// The name under which others find it: the alias if there is one.
    public String installName() {
        return installedAs == null ? name() : installedAs;
    }

    /// `name@version`, or the location when the project has no name.
    public String label() {
        return name().isEmpty() ? (location.isEmpty() ? "(project)" : location) : packageVersion.toString();
    }
}
