package headwater.ingest.gem;

import headwater.ingest.FileProblems;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of a Gemfile.lock, whose grammar is their indentation. Used once.
/// Source: bundler, `LockfileParser`: `NAME_VERSION` and the sections it knows.
final class GemfileLines {
    private static final Set<String> SOURCES = Set.of("GEM", "GIT", "PATH", "PLUGIN SOURCE");
    private static final Set<String> OTHERS = Set.of("PLATFORMS", "DEPENDENCIES", "CHECKSUMS", "RUBY VERSION", "BUNDLED WITH");
    private static final Pattern NAMED = Pattern.compile("( {2}| {4}| {6})(?! )(.*?)(?: \\(([^)]*)\\))?(!)?(?: (\\S+))?");
    private static final int GEM = 4;
    private static final int NEED = 6;

    private final FileProblems problems;
    private final List<Gem> gems = new ArrayList<>();
    private final List<Need> asked = new ArrayList<>();
    private final Map<String, String> checksums = new HashMap<>();
    private String section = "";
    private String remote = "";
    private String revision = "";
    private String bundler = "";
    private boolean known;
    private int broken;

    /// A gem with what it needs.
    ///
    /// @param version  with its platform, `1.13.3-x86_64-linux`
    record Gem(String name, String version, String kind, String remote, List<Need> needs, int line) {
    }

    /// @param range  as written between the parentheses
    record Need(String name, @Nullable String range, int line) {
    }

    GemfileLines(FileProblems problems) {
        this.problems = problems;
    }

    void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (!line.isEmpty() && line.charAt(0) != ' ') {
                open(line, i + 1);
            } else if (!line.isBlank()) {
                inside(line, i + 1);
            }
        }
    }

    private void open(String line, int number) {
        section = line;
        remote = "";
        revision = "";
        if (SOURCES.contains(line) || OTHERS.contains(line)) {
            known = true;
        } else {
            problems.tell(Problem.Level.WARNING, "section-unknown", "The section \"" + line
                    + "\" is not known; it is left out.", number);
        }
    }

    private void inside(String line, int number) {
        switch (section) {
            case "GEM", "GIT", "PATH", "PLUGIN SOURCE" -> source(line, number);
            case "DEPENDENCIES" -> match(line, number).ifPresent(named -> asked.add(
                    new Need(named.group(2), named.group(3), number)));
            case "CHECKSUMS" -> match(line, number).filter(named -> named.group(5) != null).ifPresent(named ->
                    checksums.put(named.group(2) + "@" + named.group(3), named.group(5)));
            case "BUNDLED WITH" -> bundler = line.strip();
            default -> {
                // Platforms, the version of Ruby, and sections that were told as unknown name no gem.
            }
        }
    }

    private void source(String line, int number) {
        if (line.startsWith("    ")) {
            match(line, number).ifPresent(named -> gem(named, number));
            return;
        }
        String option = line.strip();
        if (option.startsWith("remote: ")) {
            // Of several, the first that is written is the default one.
            remote = remote.isEmpty() ? option.substring("remote: ".length()) : remote;
        } else if (option.startsWith("revision: ")) {
            revision = option.substring("revision: ".length());
        }
    }

    private void gem(Matcher named, int number) {
        String range = named.group(3);
        if (named.group(1).length() == GEM && range != null) {
            gems.add(new Gem(named.group(2), range, section, remote + (revision.isEmpty() ? "" : "#" + revision),
                    new ArrayList<>(), number));
        } else if (named.group(1).length() == NEED && !gems.isEmpty()) {
            gems.getLast().needs.add(new Need(named.group(2), range, number));
        } else {
            tellBroken(number);
        }
    }

    private Optional<Matcher> match(String line, int number) {
        Matcher named = NAMED.matcher(line);
        if (named.matches() && !named.group(2).isBlank()) {
            return Optional.of(named);
        }
        tellBroken(number);
        return Optional.empty();
    }

    private void tellBroken(int number) {
        broken++;
        problems.tell(Problem.Level.ERROR, "line-unreadable", "This line is no gem and no dependency of one; it is left out.",
                number);
    }

    List<Gem> gems() {
        return gems;
    }

    /// What the project asks for.
    List<Need> asked() {
        return asked;
    }

    /// `sha256=<hex>` by `name@version`.
    Map<String, String> checksums() {
        return checksums;
    }

    /// Version of bundler, or nothing.
    String bundler() {
        return bundler;
    }

    /// Whether a section of the format was met.
    boolean known() {
        return known;
    }

    /// How many lines could not be understood.
    int broken() {
        return broken;
    }
}
