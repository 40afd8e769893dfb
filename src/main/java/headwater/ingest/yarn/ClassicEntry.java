package headwater.ingest.yarn;

import headwater.ingest.manifest.Ranges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a classic `yarn.lock` as written: what several descriptors lead to. Filled by the parser.
final class ClassicEntry {
    /// Line of the keys, from 1.
    final int line;
    final List<String> keys;
    /// The package's own name; yarn writes it where the keys have several names.
    @Nullable String name;
    @Nullable String version;
    @Nullable String resolved;
    @Nullable String integrity;
    Ranges dependencies = Ranges.NONE;
    Ranges optionalDependencies = Ranges.NONE;
    /// Only of members.
    Ranges devDependencies = Ranges.NONE;

    ClassicEntry(int line, List<String> keys) {
        this.line = line;
        this.keys = keys;
    }

    /// Whether a list was read already, be it empty.
    boolean hasList(String list) {
        return switch (list) {
            case "dependencies" -> dependencies != Ranges.NONE;
            case "optionalDependencies" -> optionalDependencies != Ranges.NONE;
            case "devDependencies" -> devDependencies != Ranges.NONE;
            default -> false;
        };
    }

    /// Whether it is a member of the project's workspace; yarn writes none, bun does ("yarn lockfile v1", too).
    boolean isMember() {
        return version != null && version.startsWith(Reference.WORKSPACE);
    }
}
