package headwater.ingest.npm;

import java.io.IOException;

/// The dependency lists that lockfile entries and manifests share.
final class DeclaredLists {
    private DeclaredLists() {
    }

    /// Reads the value of `key` into `entry`; says whether the key was one of the lists.
    static boolean read(JsonWalk walk, LockEntry entry, String key) throws IOException {
        switch (key) {
            case "dependencies" -> entry.dependencies = walk.ranges(key, entry.dependencies);
            case "devDependencies" -> entry.devDependencies = walk.ranges(key, entry.devDependencies);
            case "optionalDependencies" -> entry.optionalDependencies = walk.ranges(key, entry.optionalDependencies);
            case "peerDependencies" -> entry.peerDependencies = walk.ranges(key, entry.peerDependencies);
            case "peerDependenciesMeta" -> entry.optionalPeers = walk.optionalNames();
            case "workspaces" -> entry.workspaces = walk.list(key);
            default -> {
                return false;
            }
        }
        return true;
    }
}
