package headwater.ingest.yarn;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what a descriptor leads to, letter by letter but for what yarn adds on its own: its default protocol, the place to
/// which a path belongs, and the patches that it brings itself. One lookup costs a few hash probes.
/// Read from the tool's source: yarn 4, `bindDescriptor` of the resolvers and `plugin-compat`.
final class BerryLookup {
    /// Packages that yarn changes so that they work without a `node_modules`.
    private static final Set<String> PATCHED = Set.of("fsevents", "resolve", "typescript");
    private static final int SEVERAL = -1;

    private final String project;
    private final Map<String, Integer> byKey = new HashMap<>();
    /// Patches of yarn's own, by the descriptor that they change.
    private final Map<String, Integer> builtIn = new HashMap<>();
    /// By name; [#SEVERAL] where one name leads to several components.
    private final Map<String, Integer> byName = new HashMap<>();

    /// @param project  resolution of the project, to which paths of replaced dependencies belong
    BerryLookup(String project) {
        this.project = project;
    }

    void add(Descriptor key, int component) {
        byKey.put(text(key.name(), Reference.withoutParameters(key.range()),
                Reference.parameter(key.range(), "locator").orElse(null)), component);
        byName.merge(key.name(), component, (one, other) -> one.equals(other) ? one : SEVERAL);
        if (key.range().contains("builtin<compat/" + key.name() + ">")) {
            Reference.patched(key.range()).map(Descriptor::of).filter(base -> base.name().equals(key.name()))
                    .ifPresent(base -> builtIn.put(text(key.name(), Reference.withoutParameters(base.range()), null), component));
        }
    }

    private static String text(String name, String range, @Nullable String owner) {
        return name + "@" + Reference.plain(range) + (owner == null ? "" : "::" + owner);
    }

    /// @param parent  resolution of what asks
    @Nullable Integer find(String parent, String name, String range) {
        String asked = Reference.withoutParameters(range);
        Integer patched = PATCHED.contains(name) ? builtIn.get(text(name, asked, null)) : null;
        return patched != null ? patched : first(byKey.get(text(name, asked, null)), byKey.get(text(name, asked, parent)),
                byKey.get(text(name, asked, project)));
    }

    private static @Nullable Integer first(@Nullable Integer... found) {
        for (Integer each : found) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }

    /// The only component that any descriptor of a name leads to.
    @Nullable Integer only(String name) {
        Integer found = byName.get(name);
        return found == null || found == SEVERAL ? null : found;
    }
}
