package headwater.analysis.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The host from which the bytes of a component come: of an address, of `git@host:path`, and of the short names that npm has
/// for hosts of repositories. A file beside the project has none.
final class SourceHost {
    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?(\\[[^\\]]*\\]|[^/:?#]*).*");
    private static final Pattern SECURE_SHELL = Pattern.compile("(?:git\\+ssh:)?[A-Za-z0-9._-]+@([A-Za-z0-9.-]+):[^/].*");
    private static final Map<String, String> SHORT = Map.of("github:", "github.com", "gitlab:", "gitlab.com",
            "bitbucket:", "bitbucket.org", "gist:", "gist.github.com");

    private SourceHost() {
    }

    /// In lower case; nothing where the source names none.
    static Optional<String> of(String source) {
        String text = source.replaceFirst("^(?:git\\+|registry\\+|sparse\\+|scm:git:)", "");
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            return Optional.of(address.group(1).toLowerCase(Locale.ROOT)).filter(host -> !host.isEmpty());
        }
        Matcher shell = SECURE_SHELL.matcher(text);
        if (shell.matches()) {
            return Optional.of(shell.group(1).toLowerCase(Locale.ROOT));
        }
        return SHORT.entrySet().stream().filter(each -> text.startsWith(each.getKey())).map(Map.Entry::getValue).findFirst();
    }

    /// Whether a source comes from a host; `*.example.org` means every host below it.
    static boolean matches(String source, String wanted) {
        String host = wanted.toLowerCase(Locale.ROOT);
        return of(source).filter(found -> host.startsWith("*.") ? found.endsWith(host.substring(1)) : found.equals(host))
                .isPresent();
    }
}
