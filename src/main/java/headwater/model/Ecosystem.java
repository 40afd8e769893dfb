package headwater.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The world a name belongs to. The same name in two ecosystems is two packages.
/// Source: the types of the purl specification and the ecosystems of the OSV schema.
public enum Ecosystem {
    NPM("npm", "npm"),
    ALPM("alpm", ""),
    APK("apk", "Alpine"),
    BITBUCKET("bitbucket", ""),
    BITNAMI("bitnami", "Bitnami"),
    CARGO("cargo", "crates.io"),
    COCOAPODS("cocoapods", ""),
    COMPOSER("composer", "Packagist"),
    CONAN("conan", "ConanCenter"),
    CONDA("conda", ""),
    CPAN("cpan", ""),
    CRAN("cran", "CRAN"),
    DEB("deb", "Debian"),
    DOCKER("docker", ""),
    GEM("gem", "RubyGems"),
    GENERIC("generic", ""),
    GITHUB("github", "GitHub Actions"),
    GOLANG("golang", "Go"),
    HACKAGE("hackage", "Hackage"),
    HEX("hex", "Hex"),
    HUGGINGFACE("huggingface", ""),
    MAVEN("maven", "Maven"),
    NUGET("nuget", "NuGet"),
    OCI("oci", ""),
    PUB("pub", "Pub"),
    PYPI("pypi", "PyPI"),
    RPM("rpm", ""),
    SWIFT("swift", "SwiftURL"),
    /// No purl tells where the name belongs, or its type is none of the above. Matches no advisory.
    UNKNOWN("", "");

    private static final Map<String, Ecosystem> BY_PURL_TYPE = Arrays.stream(values())
            .filter(each -> !each.purlType.isEmpty()).collect(Collectors.toMap(each -> each.purlType, each -> each));

    private final String purlType;
    private final String osvName;

    Ecosystem(String purlType, String osvName) {
        this.purlType = purlType;
        this.osvName = osvName;
    }

    /// The purl type, as in `pkg:npm/…`; empty for the unknown.
    public String purlType() {
        return purlType;
    }

    /// Finds the ecosystem that an OSV record names; empty when Headwater does not know it.
    public static Optional<Ecosystem> ofOsv(String name) {
        for (Ecosystem each : values()) {
            if (!name.isEmpty() && each.osvName.equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// Finds the ecosystem of a purl type, in any case; empty when Headwater does not know it.
    public static Optional<Ecosystem> ofPurlType(String type) {
        return Optional.ofNullable(BY_PURL_TYPE.get(type.toLowerCase(Locale.ROOT)));
    }
}
