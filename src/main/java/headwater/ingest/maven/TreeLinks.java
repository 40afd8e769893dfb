package headwater.ingest.maven;

import headwater.ingest.FileProblems;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One tree that is written as entries and links between them, as DOT and GraphML do. Used once.
final class TreeLinks {
    private final FileProblems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private int broken;

    private record Entry(String text, int line) {
    }

    private record Link(String from, String to) {
    }

    TreeLinks(FileProblems problems) {
        this.problems = problems;
    }

    /// @param id    unique in the tree
    /// @param text  coordinates with notes
    void entry(String id, String text, int line) {
        entries.putIfAbsent(id, new Entry(text, line));
    }

    void link(String from, String to) {
        links.add(new Link(from, to));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// The project with everything below it: the entry to which no link leads.
    Optional<TreeNode> tree() {
        Map<String, List<String>> below = new LinkedHashMap<>();
        Set<String> children = new HashSet<>();
        links.forEach(link -> {
            below.computeIfAbsent(link.from, _ -> new ArrayList<>()).add(link.to);
            children.add(link.to);
        });
        Optional<String> top = entries.keySet().stream().filter(id -> !children.contains(id)).findFirst();
        Optional<Artifact> project = top.flatMap(id -> Artifact.project(text(id)));
        if (project.isEmpty()) {
            broken++;
            problems.tell(Problem.Level.ERROR, "tree-without-project", "No project is at the top of this tree; it is left out.",
                    entries.values().stream().findFirst().map(Entry::line).orElse(0));
            return Optional.empty();
        }
        TreeNode root = new TreeNode(project.orElseThrow(), line(top.orElseThrow()));
        fill(root, top.orElseThrow(), below);
        return Optional.of(root);
    }

    /// Walks without recursion; what was met already is not walked again.
    private void fill(TreeNode root, String top, Map<String, List<String>> below) {
        Map<String, TreeNode> made = new LinkedHashMap<>();
        made.put(top, root);
        List<String> queue = new ArrayList<>(List.of(top));
        for (int i = 0; i < queue.size(); i++) {
            TreeNode parent = made.get(queue.get(i));
            for (String id : below.getOrDefault(queue.get(i), List.of())) {
                Optional<TreeNode> node = NodeText.read(text(id), line(id));
                if (node.isEmpty()) {
                    broken++;
                    problems.tell(Problem.Level.ERROR, "line-unreadable", "\"" + text(id)
                            + "\" is no entry of a dependency tree; it is left out with all below it.", line(id));
                } else if (parent != null) {
                    boolean again = made.containsKey(id);
                    TreeNode written = node.orElseThrow();
                    TreeNode child = again ? new TreeNode(written.artifact(), written.optional(), false, written.managed(),
                            written.line(), new ArrayList<>()) : written;
                    parent.children().add(child);
                    if (!again) {
                        made.put(id, child);
                        queue.add(id);
                    }
                }
            }
        }
    }

    private String text(String id) {
        Entry entry = entries.get(id);
        return entry == null ? id : entry.text;
    }

    private int line(String id) {
        Entry entry = entries.get(id);
        return entry == null ? 0 : entry.line;
    }

    /// How many entries could not be understood. Call after [#tree()].
    int broken() {
        return broken;
    }
}
