package headwater.version;

import headwater.model.Ecosystem;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// The order in which an ecosystem's own tool puts its versions. What a tool does not read as a version has no place in
/// its order: that is told, never guessed. How sure we are stands in decision 17.
public enum VersionScheme {
    /// node-semver, loosely; a bound of one or two numbers ends in zeros.
    NPM,
    /// Semantic versioning 2, as Cargo reads it, and OSV in ranges of type SEMVER.
    SEMVER,
    /// `golang.org/x/mod/semver`: `v1` and `v1.2` are versions too; databases leave the `v` out.
    GO,
    /// PEP 440.
    PYPI,
    /// `Gem::Version`.
    GEM,
    /// Maven's ComparableVersion.
    MAVEN,
    NUGET,
    COMPOSER,
    /// Of dpkg.
    DEBIAN;

    private static final int NUMBERS = 3;

    /// The order of an ecosystem; nothing where none is known for certain.
    public static Optional<VersionScheme> of(Ecosystem ecosystem) {
        return switch (ecosystem) {
            case NPM -> Optional.of(NPM);
            case CARGO -> Optional.of(SEMVER);
            case GOLANG -> Optional.of(GO);
            case PYPI -> Optional.of(PYPI);
            case GEM -> Optional.of(GEM);
            case MAVEN -> Optional.of(MAVEN);
            case NUGET -> Optional.of(NUGET);
            case COMPOSER -> Optional.of(COMPOSER);
            case DEB -> Optional.of(DEBIAN);
            default -> Optional.empty();
        };
    }

    /// -1 when `left` is older, 1 when it is newer, 0 when the tool takes them for the same; nothing when one of them is no
    /// version. Linear in the length of the texts.
    public OptionalInt compare(String left, String right) {
        return switch (this) {
            case NPM -> compare(left, right, text -> NpmVersion.parse(text).or(() -> padded(text)));
            case SEMVER -> compare(left, right, SemanticVersion::parse);
            case GO -> compare(left, right, SemanticVersion::parseShort);
            case PYPI -> compare(left, right, PythonVersion::parse);
            case GEM -> compare(left, right, GemVersion::parse);
            case MAVEN -> compare(left, right, text -> LibraryVersion.parse("maven", text));
            case NUGET -> compare(left, right, text -> LibraryVersion.parse("nuget", text));
            case COMPOSER -> compare(left, right, text -> LibraryVersion.parse("composer", text));
            case DEBIAN -> compare(left, right, text -> LibraryVersion.parse("deb", text));
        };
    }

    private static <T extends Comparable<? super T>> OptionalInt compare(String left, String right,
            Function<String, Optional<T>> parse) {
        Optional<T> first = parse.apply(left);
        Optional<T> second = parse.apply(right);
        return first.isEmpty() || second.isEmpty() ? OptionalInt.empty()
                : OptionalInt.of(Integer.signum(first.get().compareTo(second.get())));
    }

    /// Whether the tool reads a text as a version.
    public boolean reads(String text) {
        return compare(text, text).isPresent();
    }

    private static Optional<NpmVersion> padded(String text) {
        String[] numbers = text.strip().split("\\.", -1);
        return numbers.length >= NUMBERS ? Optional.empty()
                : NpmVersion.parse(text.strip() + ".0".repeat(NUMBERS - numbers.length));
    }
}
