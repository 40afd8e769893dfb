package headwater.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An installed instance: one package version at one place. The same version installed twice is two components.
///
/// @param location     where it is installed; unique in its snapshot, `""` for the project itself
/// @param installedAs  the alias under which it is installed, when that is not its name
/// @param origin       where the input declares it
public record Component(PackageVersion packageVersion, String location, @Nullable String installedAs,
        Distribution distribution, Set<Flag> flags, Origin origin) {

    public String name() {
        return packageVersion.name();
    }

    public String version() {
        return packageVersion.version();
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
