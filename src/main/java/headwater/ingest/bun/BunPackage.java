package headwater.ingest.bun;

import headwater.ingest.manifest.DeclaredLists;
import org.jspecify.annotations.Nullable;

/// An entry of `packages`: `[id, registry, info, integrity]`, or fewer of them for what is from no registry.
final class BunPackage extends DeclaredLists {
    private static final String WORKSPACE = "workspace:";

    /// Line of its key, from 1.
    final int line;
    /// `name@version`, or `name@` and a reference.
    String id = "";
    /// Address of a registry other than the default one.
    @Nullable String registry;
    @Nullable String integrity;
    boolean bundled;

    BunPackage(int line) {
        this.line = line;
    }

    String name() {
        int at = id.indexOf('@', 1);
        return at < 0 ? id : id.substring(0, at);
    }

    /// What stands behind the name: a version or a reference.
    private String target() {
        int at = id.indexOf('@', 1);
        return at < 0 ? "" : id.substring(at + 1);
    }

    /// Empty for what is from no registry.
    String version() {
        String target = target();
        boolean plain = !target.isEmpty() && Character.isDigit(target.charAt(0)) && target.indexOf('/') < 0
                && target.indexOf(':') < 0;
        return plain ? target.strip() : "";
    }

    /// Where it comes from, when that is not the default registry.
    @Nullable String source() {
        return version().isEmpty() ? target() : registry;
    }

    boolean isMember() {
        return target().startsWith(WORKSPACE);
    }

    /// The folder of a member of the workspace.
    String folder() {
        return target().substring(WORKSPACE.length());
    }
}
