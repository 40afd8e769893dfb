package headwater.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A component as a reader gives it to a [DependencyGraphBuilder].
public record ComponentFacts(PackageVersion packageVersion, String location, @Nullable String installedAs,
        Distribution distribution, Set<Flag> flags, Origin origin, @Nullable String writtenPurl) implements Component {
    public ComponentFacts(PackageVersion packageVersion, String location, @Nullable String installedAs,
            Distribution distribution, Set<Flag> flags, Origin origin) {
        this(packageVersion, location, installedAs, distribution, flags, origin, null);
    }

    @Override
    public @Nullable String source() {
        return distribution.source();
    }

    @Override
    public @Nullable DigestText digest() {
        return distribution.integrity();
    }

    @Override
    public @Nullable String licence() {
        return distribution.licence();
    }

    @Override
    public InstallScript installScript() {
        return distribution.installScript();
    }
}
