package headwater.workbench;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.model.Purl;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The components that a pasted text names: purls and `name@version`, in lines, separated by commas or inside prose, and
/// bare names where they stand alone. An empty version means any.
///
/// @param named          each once, in the order of the text
/// @param notUnderstood  lines that name nothing, as they were written
public record NamedComponents(List<PackageVersion> named, List<String> notUnderstood) {
    private static final int MAX_NAMED = 2_000;
    private static final int MAX_TOLD = 200;
    private static final int MAX_LINE = 4_000;
    /// A purl ends at white space, a comma, or what prose and Markdown put around it.
    private static final Pattern TOKEN = Pattern.compile("(?<purl>pkg:[A-Za-z]+/[^\\s,;\"'`<>()|\\[\\]]+)"
            + "|(?<![\\w@./-])(?<name>(?:@[\\w.~-]+/)?\\w[\\w.~-]*)@v?(?<version>\\d+\\.\\d+\\.\\d+(?:[-+][\\w.+-]*\\w)?)"
            + "(?!\\.\\d)");
    private static final Pattern BARE_NAME = Pattern.compile("@[a-z0-9._~-]+/[a-z0-9._~-]+|[a-z0-9][a-z0-9._~-]{0,213}");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•]|\\d+[.)])\\s+");

    public NamedComponents {
        named = List.copyOf(named);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static NamedComponents in(String text, Progress progress) {
        Set<PackageVersion> named = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String raw : text.split("\\R")) {
            progress.checkCancelled();
            String line = BULLET.matcher(raw.strip()).replaceFirst("");
            if (!line.isEmpty() && named.size() < MAX_NAMED && !read(line, named) && unknown.size() < MAX_TOLD) {
                unknown.add(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line);
            }
        }
        return new NamedComponents(List.copyOf(named), unknown);
    }

    private static boolean read(String line, Set<PackageVersion> named) {
        boolean understood = false;
        Matcher token = TOKEN.matcher(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line);
        while (token.find()) {
            Optional<PackageVersion> found = token.group("purl") == null
                    ? Optional.of(npm(token.group("name"), token.group("version")))
                    : Purl.parse(token.group("purl").replaceAll("[.:!?*]+$", ""));
            found.ifPresent(named::add);
            understood |= found.isPresent();
        }
        return understood || bareNames(line, named);
    }

    private static PackageVersion npm(String name, String version) {
        return new PackageVersion(Ecosystem.NPM, name, version);
    }

    /// A line of nothing but names, separated by commas.
    private static boolean bareNames(String line, Set<PackageVersion> named) {
        List<PackageVersion> names = new ArrayList<>();
        for (String part : line.split("[,;]")) {
            String name = part.strip();
            if (!BARE_NAME.matcher(name).matches() || name.chars().noneMatch(Character::isLetter)) {
                return false;
            }
            names.add(npm(name, ""));
        }
        named.addAll(names);
        return true;
    }
}
