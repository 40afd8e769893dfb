package headwater.ingest.maven;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A project or a dependency in a tree, with what it depends on.
///
/// @param optional  whether the one that depends on it can do without
/// @param kept      false where the tree only says that another place of it, or another version, was taken
/// @param managed   the version that was asked for before the project's management changed it
record TreeNode(Artifact artifact, boolean optional, boolean kept, @Nullable String managed, int line, List<TreeNode> children) {
    TreeNode(Artifact artifact, int line) {
        this(artifact, false, true, null, line, new ArrayList<>());
    }
}
