package headwater.ingest.maven;

import headwater.ingest.FileProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Trees as DOT (`-DoutputType=dot`), one graph for each project. Used once.
final class TreeDot {
    private static final Pattern HEAD = Pattern.compile("\\s*digraph \"([^\"]*)\"\\s*\\{.*");
    private static final Pattern LINK = Pattern.compile("\\s*\"([^\"]*)\" -> \"([^\"]*)\"\\s*;.*");

    private final FileProblems problems;
    private int broken;

    TreeDot(FileProblems problems) {
        this.problems = problems;
    }

    static boolean is(String head) {
        return head.lines().anyMatch(line -> {
            Matcher graph = HEAD.matcher(line);
            return graph.matches() && Artifact.project(graph.group(1)).isPresent();
        });
    }

    List<TreeNode> read(List<String> lines) {
        List<TreeNode> trees = new ArrayList<>();
        TreeLinks tree = new TreeLinks(problems);
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = HEAD.matcher(lines.get(i));
            Matcher link = LINK.matcher(lines.get(i));
            if (head.matches()) {
                close(tree, trees);
                tree = new TreeLinks(problems);
                tree.entry(head.group(1), head.group(1), i + 1);
            } else if (link.matches()) {
                tree.entry(link.group(1), link.group(1), i + 1);
                tree.entry(link.group(2), link.group(2), i + 1);
                tree.link(link.group(1), link.group(2));
            }
        }
        close(tree, trees);
        return trees;
    }

    private void close(TreeLinks tree, List<TreeNode> trees) {
        if (!tree.isEmpty()) {
            tree.tree().ifPresent(trees::add);
            broken += tree.broken();
        }
    }

    /// How many entries could not be understood.
    int broken() {
        return broken;
    }
}
