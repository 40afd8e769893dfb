package headwater.analysis.diff;

import java.util.Locale;

/// Who serves the bytes of a component: of an archive the host, of a repository the host and the repository, so that a
/// fork under another owner is another place. Commits, file names and credentials do not count.
final class SourcePlace {
    private SourcePlace() {
    }

    /// The place that a source names; the empty text when it names none (a file, a folder).
    static String of(String source) {
        int scheme = source.indexOf("://");
        if (scheme < 0) {
            return shorthand(source);
        }
        boolean repository = source.startsWith("git");
        String rest = source.substring(scheme + 3);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (source.startsWith("file:")) {
            return "";
        }
        return repository && slash >= 0 ? host + path(rest.substring(slash)) : host;
    }

    /// `github:owner/repository` and `git@host:owner/repository`.
    private static String shorthand(String source) {
        int colon = source.indexOf(':');
        if (colon <= 0 || source.startsWith("file:") || source.startsWith("link:")) {
            return "";
        }
        String host = source.substring(0, colon);
        host = host.substring(host.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return host + path("/" + source.substring(colon + 1));
    }

    private static String path(String path) {
        int end = path.indexOf('#');
        String plain = end < 0 ? path : path.substring(0, end);
        return plain.endsWith(".git") ? plain.substring(0, plain.length() - ".git".length()) : plain;
    }
}
