package headwater.ingest.maven;

import headwater.ingest.FileProblems;
import headwater.ingest.GraphDraft;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.ComponentFacts;
import headwater.model.Distribution;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Problem;
import headwater.model.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/// Trees to one graph. Every project chooses versions for itself, so a component of one project is another than the same of
/// the next; with several projects the location says whose it is. JSON, DOT and GraphML do not mark what was left out: as
/// Maven does, the nearest to the project is taken, and of those the first. Used once.
final class TreeGraph {
    private final GraphDraft draft;
    private final boolean several;
    private final Set<String> projects = new HashSet<>();
    private boolean verbose;

    /// Something to connect.
    private record Step(int parent, TreeNode node, boolean direct) {
    }

    TreeGraph(String file, FileProblems problems, boolean several) {
        draft = new GraphDraft(file, problems);
        this.several = several;
    }

    ReadResult result(List<TreeNode> trees, int broken, ReaderId reader, String version, FormatFacts facts) {
        for (TreeNode tree : trees) {
            if (projects.add(tree.artifact().location())) {
                tree(tree);
            }
        }
        draft.skipped(broken);
        if (!verbose && !trees.isEmpty()) {
            draft.problems().tell(Problem.Level.INFO, "dependencies-omitted", "Maven lists every component once, below one that "
                    + "depends on it, so other dependencies on it may be missing; -Dverbose lists them all.", 0);
        }
        return draft.result(reader, version, facts);
    }

    private void tree(TreeNode tree) {
        String own = several ? tree.artifact().label() + "/" : "";
        int project = several ? draft.add(new ComponentFacts(tree.artifact().packageVersion(), tree.artifact().label(), null,
                Distribution.UNKNOWN, Set.of(), draft.origin(tree.line())))
                : draft.project(tree.artifact().packageVersion(), tree.line());
        draft.root(project);
        Map<String, Integer> byKey = new HashMap<>();
        byKey.put(tree.artifact().key(), project);
        List<Step> leftOut = new ArrayList<>();
        Queue<Step> steps = new ArrayDeque<>();
        tree.children().forEach(child -> steps.add(new Step(project, child, true)));
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            if (step.node.kept() && !byKey.containsKey(step.node.artifact().key())) {
                int number = draft.add(component(own, step.node));
                byKey.put(step.node.artifact().key(), number);
                depend(step, number);
                step.node.children().forEach(child -> steps.add(new Step(number, child, false)));
            } else {
                leftOut.add(step);
            }
        }
        verbose |= !leftOut.isEmpty();
        leftOut.forEach(step -> connect(step, byKey));
    }

    private ComponentFacts component(String own, TreeNode node) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if ("test".equals(node.artifact().scope())) {
            flags.add(Flag.DEV);
        }
        if (node.optional()) {
            flags.add(Flag.OPTIONAL);
        }
        return new ComponentFacts(node.artifact().packageVersion(), own + node.artifact().location(), null,
                Distribution.UNKNOWN, flags, draft.origin(node.line()), node.artifact().purl());
    }

    /// What was left out is somewhere else in the tree, in this or another version.
    private void connect(Step step, Map<String, Integer> byKey) {
        Integer to = byKey.get(step.node.artifact().key());
        if (to == null) {
            draft.unresolved(step.parent, step.node.artifact().location(), step.node.line());
        } else {
            depend(step, to);
        }
    }

    private void depend(Step step, int to) {
        String managed = step.node.managed();
        Relation relation = !step.direct ? Relation.PROD : "test".equals(step.node.artifact().scope()) ? Relation.DEV
                : step.node.optional() ? Relation.OPTIONAL : Relation.PROD;
        draft.depend(step.parent, to, relation, managed != null ? managed : step.node.artifact().version());
    }
}
