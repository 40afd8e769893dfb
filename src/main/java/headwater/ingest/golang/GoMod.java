package headwater.ingest.golang;

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

/// The lines of a go.mod. Used once.
final class GoMod {
    private static final Set<String> DIRECTIVES = Set.of("module", "go", "toolchain", "godebug", "require", "exclude", "replace",
            "retract", "tool", "ignore");
    /// A word, a text in quotes, an arrow or a parenthesis.
    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|`([^`]*)`|([()]|[^\\s\"`()]+)");

    private final FileProblems problems;
    private final List<Require> requires = new ArrayList<>();
    private final Map<String, Replacement> replaced = new HashMap<>();
    private String module = "";
    private int moduleLine;
    private String goVersion = "";
    private boolean known;
    private int broken;

    /// @param indirect  whether no package of the project itself imports it
    record Require(GoModule module, boolean indirect, int line) {
    }

    /// What is built in place of a module.
    ///
    /// @param version  empty for a folder
    record Replacement(String path, String version) {
    }

    private GoMod(FileProblems problems) {
        this.problems = problems;
    }

    static GoMod read(List<String> lines, FileProblems problems) {
        GoMod mod = new GoMod(problems);
        String block = "";
        for (int i = 0; i < lines.size(); i++) {
            int comment = lines.get(i).indexOf("//");
            String written = comment < 0 ? lines.get(i) : lines.get(i).substring(0, comment);
            boolean indirect = comment >= 0 && lines.get(i).substring(comment).matches("//\\s*indirect(?:\\s*;.*|\\s*)");
            List<String> words = words(written);
            if (words.isEmpty()) {
                continue;
            }
            if (!block.isEmpty()) {
                if (words.getFirst().equals(")")) {
                    block = "";
                } else {
                    mod.directive(block, words, indirect, i + 1);
                }
            } else if (words.size() > 1 && words.get(1).equals("(") && DIRECTIVES.contains(words.getFirst())) {
                block = words.contains(")") ? "" : words.getFirst();
            } else {
                mod.directive(words.getFirst(), words.subList(1, words.size()), indirect, i + 1);
            }
        }
        return mod;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            words.add(token.group(1) != null ? token.group(1) : token.group(2) != null ? token.group(2) : token.group(3));
        }
        return words;
    }

    private void directive(String name, List<String> words, boolean indirect, int line) {
        known |= name.equals("module") || name.equals("require");
        switch (name) {
            case "module" -> {
                module = words.isEmpty() ? "" : words.getFirst();
                moduleLine = line;
            }
            case "go" -> goVersion = words.isEmpty() ? "" : words.getFirst();
            case "require" -> {
                if (words.size() == 2) {
                    requires.add(new Require(new GoModule(words.getFirst(), words.get(1)), indirect, line));
                } else {
                    broken++;
                    problems.tell(Problem.Level.ERROR, "line-unreadable",
                            "This line does not name a module and a version; it is left out.", line);
                }
            }
            case "replace" -> replace(words, line);
            default -> {
                if (!DIRECTIVES.contains(name)) {
                    problems.tell(Problem.Level.WARNING, "line-unreadable", "\"" + name
                            + "\" is no word of a go.mod; the line is left out.", line);
                }
            }
        }
    }

    /// `old [version] => new [version]`
    private void replace(List<String> words, int line) {
        int arrow = words.indexOf("=>");
        if (arrow < 1 || arrow > 2 || words.size() - arrow - 1 < 1 || words.size() - arrow - 1 > 2) {
            problems.tell(Problem.Level.WARNING, "line-unreadable",
                    "This line does not say what replaces what; it is left out.", line);
            return;
        }
        String old = words.getFirst() + "@" + (arrow == 2 ? words.get(1) : "");
        replaced.put(old, new Replacement(words.get(arrow + 1), words.size() > arrow + 2 ? words.get(arrow + 2) : ""));
    }

    /// What is built in place of a module, if not it itself: a rule for its version wins over one for all.
    Optional<Replacement> replacement(GoModule of) {
        Replacement exact = replaced.get(of.path() + "@" + of.version());
        return Optional.ofNullable(exact != null ? exact : replaced.get(of.path() + "@"));
    }

    /// Every module that is required, in file order.
    List<Require> requires() {
        return requires;
    }

    /// Path of the project's own module, or nothing.
    String module() {
        return module;
    }

    int moduleLine() {
        return moduleLine;
    }

    /// Of the `go` line, or nothing.
    String goVersion() {
        return goVersion;
    }

    /// Whether it looks like a go.mod at all.
    boolean known() {
        return known;
    }

    /// How many requirements could not be understood.
    int broken() {
        return broken;
    }
}
