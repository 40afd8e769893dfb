package headwater.ingest.maven;

import headwater.ingest.FileProblems;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Trees as lines, as Maven prints them on a terminal or into a file. Other lines of its log are passed over. Used once.
final class TreeText {
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final Pattern LEVEL = Pattern.compile("^\\[INFO\\] ");
    /// What Maven says between the lines of a tree.
    private static final Pattern ASIDE = Pattern.compile("\\[(?:WARNING|ERROR|DEBUG)\\].*");
    /// What stands before an entry for each level above it, in Maven's three sets of signs.
    private static final List<String> SIGNS = List.of("+- ", "\\- ", "|  ", "   ", "\u251C\u2500 ", "\u2514\u2500 ", "\u2502  ");
    private static final int WIDTH = 3;

    private final FileProblems problems;
    private final List<TreeNode> trees = new ArrayList<>();
    /// From the project to the last entry.
    private final List<TreeNode> open = new ArrayList<>();
    private int broken;

    TreeText(FileProblems problems) {
        this.problems = problems;
    }

    /// Whether a text is such a tree, as far as its beginning tells.
    static boolean is(String head) {
        List<String> lines = head.lines().map(TreeText::plain).filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean next = i + 1 < lines.size() && depth(lines.get(i + 1)) == 1;
            if (Artifact.project(lines.get(i)).isPresent() && (next || lines.size() == 1)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String line) {
        return LEVEL.matcher(COLOUR.matcher(line).replaceAll("")).replaceFirst("").stripTrailing();
    }

    /// How many levels above an entry there are; 0 for a project.
    private static int depth(String line) {
        int depth = 0;
        while (SIGNS.stream().anyMatch(sign(line, depth * WIDTH)::equals)) {
            depth++;
        }
        return depth;
    }

    private static String sign(String line, int from) {
        return line.substring(Math.min(from, line.length()), Math.min(from + WIDTH, line.length()));
    }

    List<TreeNode> read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = plain(lines.get(i));
            int depth = depth(line);
            Optional<Artifact> project = depth == 0 ? Artifact.project(line) : Optional.empty();
            if (project.isPresent()) {
                open.clear();
                open.add(new TreeNode(project.orElseThrow(), i + 1));
                trees.add(open.getFirst());
            } else if (depth > 0 && (!open.isEmpty() || NodeText.read(line.substring(depth * WIDTH), i).isPresent())) {
                entry(line.substring(depth * WIDTH), depth, i + 1);
            } else if (!ASIDE.matcher(line).matches()) {
                open.clear();
            }
        }
        return trees;
    }

    private void entry(String text, int depth, int line) {
        Optional<TreeNode> node = NodeText.read(text, line);
        if (node.isEmpty() || depth > open.size()) {
            broken++;
            problems.tell(Problem.Level.ERROR, "line-unreadable", "\"" + text + "\" is no entry of a dependency tree, or hangs "
                    + "below none; it is left out.", line);
            return;
        }
        open.subList(depth, open.size()).clear();
        open.getLast().children().add(node.orElseThrow());
        open.add(node.orElseThrow());
    }

    /// How many lines could not be understood.
    int broken() {
        return broken;
    }
}
