package headwater.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A package URL in canonical spelling. Three spellings of a scope are met in the wild (`%40scope/name`, `@scope/name`,
/// `%40scope%2Fname`); all become the first. Qualifiers and subpath are left out: they do not name another package.
/// PyPI's names are compared in lower case with `-` for `_` and `.`.
/// Source: the purl specification, and the spellings collected in `docs/formats.md`.
public record Purl(String text) {
    private static final String SCHEME = "pkg:";
    private static final String UNRESERVED = "-._~";

    public static Purl of(PackageVersion packageVersion) {
        StringBuilder text = new StringBuilder(SCHEME).append(packageVersion.ecosystem().purlType());
        Ecosystem ecosystem = packageVersion.ecosystem();
        String name = switch (ecosystem) {
            case PYPI -> new PackageKey(ecosystem, packageVersion.name()).name();
            // People write `group:artifact`, purls `group/artifact`.
            case MAVEN -> packageVersion.name().replace(':', '/');
            default -> packageVersion.name();
        };
        for (String segment : name.split("/", -1)) {
            text.append('/').append(encode(segment));
        }
        if (!packageVersion.version().isEmpty()) {
            text.append('@').append(encode(packageVersion.version()));
        }
        return new Purl(text.toString());
    }

    /// Reads any of the spellings; the version is empty when the purl has none.
    /// Returns nothing for text that is no purl or is of an ecosystem that Headwater does not know.
    public static Optional<PackageVersion> parse(String raw) {
        return read(raw).filter(read -> read.ecosystem() != Ecosystem.UNKNOWN);
    }

    /// The same, but a purl of a type that Headwater does not know names a package of the unknown ecosystem.
    public static Optional<PackageVersion> read(String raw) {
        String text = raw.strip();
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        text = cutAt(cutAt(text.substring(SCHEME.length()), '#'), '?');
        int slash = text.indexOf('/', leadingSlashes(text));
        if (slash < 0) {
            return Optional.empty();
        }
        String type = text.substring(leadingSlashes(text), slash);
        String rest = text.substring(slash + 1);
        int at = rest.lastIndexOf('@');
        boolean hasVersion = at > 0 && rest.indexOf('/', at) < 0;
        String name = decode(hasVersion ? rest.substring(0, at) : rest);
        String version = hasVersion ? decode(rest.substring(at + 1)) : "";
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Ecosystem ecosystem = Ecosystem.ofPurlType(type).orElse(Ecosystem.UNKNOWN);
        return Optional.of(new PackageVersion(ecosystem, canonical(ecosystem, name), version));
    }

    private static String canonical(Ecosystem ecosystem, String name) {
        return switch (ecosystem) {
            // Some tools write the scope twice: `pkg:npm/scope/%40scope%2Fname`.
            case NPM -> name.startsWith("@") ? name : name.substring(name.indexOf("/@") + 1);
            case PYPI -> new PackageKey(ecosystem, name).name();
            case MAVEN -> name.replace('/', ':');
            default -> name;
        };
    }

    private static int leadingSlashes(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        return i;
    }

    private static String cutAt(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static String encode(String segment) {
        return isPlain(segment) ? segment : encodeBytes(segment);
    }

    private static boolean isPlain(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if (!isPlain(segment.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || UNRESERVED.indexOf(c) >= 0;
    }

    private static String encodeBytes(String segment) {
        StringBuilder out = new StringBuilder(segment.length() + 4);
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
