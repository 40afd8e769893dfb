package headwater.ingest.maven;

import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// Trees as JSON (`-DoutputType=json`), one for each project. Used once.
final class TreeJson {
    private final FileProblems problems;
    private int broken;

    TreeJson(FileProblems problems) {
        this.problems = problems;
    }

    List<TreeNode> read(List<DataTable> documents) {
        List<TreeNode> trees = new ArrayList<>();
        documents.forEach(each -> node(each, true, trees));
        return trees;
    }

    private void node(DataTable table, boolean project, List<TreeNode> siblings) {
        String group = table.textOrEmpty("groupId");
        String name = table.textOrEmpty("artifactId");
        if (group.isEmpty() || name.isEmpty()) {
            broken++;
            problems.tell(Problem.Level.ERROR, "entry-incomplete",
                    "An entry has no groupId or no artifactId; it is left out with all below it.", table.line());
            return;
        }
        String type = table.textOrEmpty("type");
        String scope = table.textOrEmpty("scope");
        Artifact artifact = new Artifact(group, name, type.isEmpty() ? "jar" : type, table.textOrEmpty("classifier"),
                table.textOrEmpty("version"), project ? null : scope.isEmpty() ? "compile" : scope);
        TreeNode node = new TreeNode(artifact, table.textOrEmpty("optional").equals("true"), true, null, table.line(),
                new ArrayList<>());
        siblings.add(node);
        table.tables("children").forEach(child -> node(child, false, node.children()));
    }

    /// How many entries could not be understood.
    int broken() {
        return broken;
    }
}
