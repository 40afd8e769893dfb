package headwater.ingest.maven;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Coordinates as Maven writes them: `group:artifact:type[:classifier]:version[:scope]`, the scope only of dependencies.
///
/// @param classifier  empty when there is none
/// @param scope       nothing for a project
record Artifact(String group, String name, String type, String classifier, String version, @Nullable String scope) {
    private static final int PROJECT = 4;
    private static final int DEPENDENCY = 5;

    static Optional<Artifact> project(String text) {
        String[] parts = text.split(":", -1);
        boolean plain = parts.length == PROJECT;
        return !isClean(parts) || !plain && parts.length != PROJECT + 1 ? Optional.empty()
                : Optional.of(new Artifact(parts[0], parts[1], parts[2], plain ? "" : parts[3], parts[parts.length - 1], null));
    }

    static Optional<Artifact> dependency(String text) {
        String[] parts = text.split(":", -1);
        boolean plain = parts.length == DEPENDENCY;
        return !isClean(parts) || !plain && parts.length != DEPENDENCY + 1 ? Optional.empty()
                : Optional.of(new Artifact(parts[0], parts[1], parts[2], plain ? "" : parts[3], parts[parts.length - 2],
                        parts[parts.length - 1]));
    }

    private static boolean isClean(String[] parts) {
        for (String part : parts) {
            if (part.isEmpty() || part.chars().anyMatch(c -> c <= ' ' || c == '(' || c == ')' || c == '"')) {
                return false;
            }
        }
        return true;
    }

    /// `group:artifact`, as people call it.
    String label() {
        return group + ":" + name;
    }

    PackageVersion packageVersion() {
        return new PackageVersion(Ecosystem.MAVEN, label(), version);
    }

    /// What Maven keeps one of in a project: without the version.
    String key() {
        return label() + (isPlain() ? "" : ":" + type + (classifier.isEmpty() ? "" : ":" + classifier));
    }

    /// The key with the version behind it.
    String location() {
        return key() + "@" + version;
    }

    private boolean isPlain() {
        return classifier.isEmpty() && (type.equals("jar") || type.equals("pom") || scope == null);
    }

    /// With what tells it from other files of the same name and version.
    @Nullable String purl() {
        if (isPlain()) {
            return null;
        }
        String qualifiers = (classifier.isEmpty() ? "" : "classifier=" + classifier + "&") + "type=" + type;
        return packageVersion().purl() + "?" + qualifiers;
    }
}
