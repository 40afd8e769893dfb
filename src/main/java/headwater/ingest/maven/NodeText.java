package headwater.ingest.maven;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A dependency as text: `g:a:t:v:scope`, with ` (optional)`, with notes in parentheses behind it, or wholly in parentheses
/// with ` - ` and the notes, when it was left out there. Source: `maven-dependency-tree`, `VerboseDependencyNode`.
final class NodeText {
    private static final Pattern LEFT_OUT = Pattern.compile("\\((\\S+)(?: \\(optional\\) ?)? - ([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");
    private static final Pattern KEPT = Pattern.compile("(\\S+?)( \\(optional\\) ?)?(?: ?\\((.*)\\))?\\s*");
    private static final Pattern MANAGED = Pattern.compile("version managed from ([^;\\s)]+)");

    private NodeText() {
    }

    static Optional<TreeNode> read(String text, int line) {
        Matcher out = LEFT_OUT.matcher(text);
        if (out.matches()) {
            return Artifact.dependency(out.group(1)).map(artifact -> new TreeNode(artifact, text.contains(" (optional)"),
                    !out.group(2).contains("omitted for"), managed(out.group(2)), line, new ArrayList<>()));
        }
        Matcher kept = KEPT.matcher(text);
        if (!kept.matches()) {
            return Optional.empty();
        }
        String notes = kept.group(3) == null ? "" : kept.group(3);
        return Artifact.dependency(kept.group(1)).map(artifact -> new TreeNode(artifact, kept.group(2) != null
                || notes.equals("optional"), !notes.contains("omitted for"), managed(notes), line, new ArrayList<>()));
    }

    private static @Nullable String managed(String notes) {
        Matcher from = MANAGED.matcher(notes);
        return from.find() ? from.group(1) : null;
    }
}
