package headwater.model;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An installed instance: one package version at one place. The same version installed twice is two components.
///
/// A reader gives [ComponentFacts]; a graph answers with rows of its table, which make their longer texts when asked.
/// Parts that the input does not tell are unknown, not empty. Equal when all facts are.
public sealed interface Component permits ComponentFacts, ComponentRow {
    PackageVersion packageVersion();

    /// Where it is installed; unique in its snapshot, `""` for the project itself.
    String location();

    /// The alias under which it is installed, when that is not its name.
    @Nullable String installedAs();

    /// Address or reference from which its bytes come: registry tarball, git commit, file.
    @Nullable String source();

    /// Its digest as the input writes it.
    @Nullable DigestText digest();

    /// Licence expression as written.
    @Nullable String licence();

    InstallScript installScript();

    Set<Flag> flags();

    /// Where the input declares it.
    Origin origin();

    /// Its purl as the input writes it, when that tells more than the package version does.
    @Nullable String writtenPurl();

    default String name() {
        return packageVersion().name();
    }

    default String version() {
        return packageVersion().version();
    }

    /// As written, with its qualifiers, else in canonical spelling; nothing where the ecosystem is not known.
    default Optional<Purl> purl() {
        String written = writtenPurl();
        if (written != null) {
            return Optional.of(new Purl(written));
        }
        return packageVersion().ecosystem() == Ecosystem.UNKNOWN || name().isEmpty() ? Optional.empty()
                : Optional.of(packageVersion().purl());
    }

    /// Its digest as text, see [Integrity]; comparable only inside one hash domain.
    default @Nullable String integrity() {
        DigestText digest = digest();
        return digest == null ? null : digest.toString();
    }

    default boolean has(Flag flag) {
        return flags().contains(flag);
    }

    /// The name under which others find it: the alias if there is one.
    default String installName() {
        String alias = installedAs();
        return alias == null ? name() : alias;
    }

    /// `name@version`, or the location when the project has no name.
    default String label() {
        return !name().isEmpty() ? packageVersion().toString() : location().isEmpty() ? "(project)" : location();
    }

    /// Whether both are installed at the same place.
    default boolean sameLocation(Component other) {
        return location().equals(other.location());
    }

    /// Whether source, integrity, licence and install script are the same.
    default boolean sameDistribution(Component other) {
        return Objects.equals(digest(), other.digest()) && Objects.equals(source(), other.source())
                && Objects.equals(licence(), other.licence()) && installScript() == other.installScript();
    }
}
