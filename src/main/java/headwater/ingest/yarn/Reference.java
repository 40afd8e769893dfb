package headwater.ingest.yarn;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Parts of berry's ranges and references: `protocol:selector#more::parameters`, where the parameters are written as those
/// of an address (`locator=shop%40workspace%3A.&hash=351be1`).
/// Read from the tool's source: yarn 4, `structUtils.parseRange` and `patchUtils`.
final class Reference {
    static final String NPM = "npm:";
    static final String WORKSPACE = "workspace:";
    static final String PATCH = "patch:";
    static final String CATALOG = "catalog:";
    private static final String PARAMETERS = "::";

    private Reference() {
    }

    /// Without yarn's default protocol, which old files leave out: `^1.0.0` for `npm:^1.0.0`. An alias keeps it.
    static String plain(String range) {
        boolean alias = range.indexOf('@', NPM.length() + 1) > 0;
        return range.startsWith(NPM) && !alias ? range.substring(NPM.length()) : range;
    }

    static String withoutParameters(String reference) {
        int at = reference.indexOf(PARAMETERS);
        return at < 0 ? reference : reference.substring(0, at);
    }

    /// The value of a parameter.
    static Optional<String> parameter(String reference, String name) {
        int at = reference.indexOf(PARAMETERS);
        if (at < 0) {
            return Optional.empty();
        }
        for (String each : reference.substring(at + PARAMETERS.length()).split("&")) {
            if (each.startsWith(name + "=")) {
                return Optional.of(decode(each.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    /// What a `patch:` changes, as `name@reference`.
    static Optional<String> patched(String reference) {
        int end = reference.indexOf('#');
        return reference.startsWith(PATCH) && end > 0 ? Optional.of(decode(reference.substring(PATCH.length(), end)))
                : Optional.empty();
    }

    /// What is no escape stays as it is.
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
}
