package headwater.ingest.bun;

import headwater.ingest.manifest.DeclaredLists;
import headwater.ingest.manifest.JsonWalk;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The project or a member of its workspace, as its manifest was when bun wrote the lockfile.
final class BunProject extends DeclaredLists {
    /// Line of its folder, from 1.
    final int line;
    @Nullable String name;
    @Nullable String version;

    BunProject(int line) {
        this.line = line;
    }

    void readField(JsonWalk walk, String key) throws IOException {
        switch (key) {
            case "name" -> name = walk.text(key, name);
            case "version" -> version = walk.text(key, version);
            default -> {
                if (!read(walk, key)) {
                    walk.json().skipChildren();
                }
            }
        }
    }
}
