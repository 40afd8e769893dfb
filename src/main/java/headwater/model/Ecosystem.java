package headwater.model;

import java.util.Locale;
import java.util.Optional;

/// The world a name belongs to. The same name in two ecosystems is two packages.
public enum Ecosystem {
    NPM("npm", "npm");

    private final String purlType;
    private final String osvName;

    Ecosystem(String purlType, String osvName) {
        this.purlType = purlType;
        this.osvName = osvName;
    }

    /// The purl type, as in `pkg:npm/…`.
    public String purlType() {
        return purlType;
    }

    /// Finds the ecosystem that an OSV record names; empty when Headwater does not know it.
    public static Optional<Ecosystem> ofOsv(String name) {
        for (Ecosystem each : values()) {
            if (each.osvName.equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// Finds the ecosystem of a purl type, in any case.
    public static Optional<Ecosystem> ofPurlType(String type) {
        for (Ecosystem each : values()) {
            if (each.purlType.equals(type.toLowerCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
