package headwater.store;

import headwater.model.Component;
import org.jspecify.annotations.Nullable;

/// A location with the component's own name and version taken out, since most locations are made of them: few templates
/// serve thousands of components.
final class LocationTemplate {
    private static final char NAME = 0;
    private static final char LAST_SEGMENT = 1;
    private static final char VERSION = 2;
    private static final char PURL = 3;

    private LocationTemplate() {
    }

    /// Whether a location can be told from a template.
    static boolean fits(String location) {
        return location.chars().noneMatch(c -> c <= PURL);
    }

    static String of(Component component) {
        String location = component.location();
        if (location.equals(component.writtenPurl())) {
            return String.valueOf(PURL);
        }
        String name = component.installName();
        String last = lastSegment(name);
        int at = name.isEmpty() ? -1 : location.lastIndexOf(name);
        int end = at + name.length();
        char mark = NAME;
        if (at < 0 && !last.isEmpty()) {
            at = location.lastIndexOf(last);
            end = at + last.length();
            mark = LAST_SEGMENT;
        }
        if (at < 0) {
            return location;
        }
        String rest = location.substring(end);
        String version = component.version();
        int versionAt = version.isEmpty() ? -1 : rest.indexOf(version);
        return location.substring(0, at) + mark + (versionAt < 0 ? rest
                : rest.substring(0, versionAt) + VERSION + rest.substring(versionAt + version.length()));
    }

    static String fill(String template, Artifact artifact, @Nullable String installedAs) {
        if (fits(template)) {
            return template;
        }
        String installName = installedAs == null ? artifact.packageVersion().name() : installedAs;
        StringBuilder location = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            switch (template.charAt(i)) {
                case NAME -> location.append(installName);
                case LAST_SEGMENT -> location.append(lastSegment(installName));
                case VERSION -> location.append(artifact.packageVersion().version());
                case PURL -> location.append(artifact.writtenPurl());
                default -> location.append(template.charAt(i));
            }
        }
        return location.toString();
    }

    private static String lastSegment(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
