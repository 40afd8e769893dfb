package headwater.ingest.npm;

import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One entry to one component. Equal flag sets share one object.
final class LockComponents {
    private final String file;
    private final boolean legacy;
    private final Map<Set<Flag>, Set<Flag>> flagSets = new HashMap<>();

    LockComponents(String file, boolean legacy) {
        this.file = file;
        this.legacy = legacy;
    }

    Component of(LockEntry entry) {
        String name = entry.name == null ? entry.installName : entry.name;
        boolean aliased = !entry.location.isEmpty() && !name.equals(entry.installName) && isInstalled(entry);
        return new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, Objects.requireNonNullElse(entry.version, "").strip()),
                entry.location, aliased ? entry.installName : null, distribution(entry), flags(entry),
                new Origin(file, entry.line, 0));
    }

    /// A folder of our own may well be named otherwise than its package; only a name in a `node_modules` is an alias.
    private static boolean isInstalled(LockEntry entry) {
        return entry.location.endsWith("node_modules/" + entry.installName);
    }

    private Distribution distribution(LockEntry entry) {
        InstallScript script = entry.installScript ? InstallScript.YES
                : legacy ? InstallScript.UNKNOWN : InstallScript.NO;
        return new Distribution(entry.resolved, entry.integrity, entry.licence, script);
    }

    private Set<Flag> flags(LockEntry entry) {
        if (!(entry.dev || entry.optional || entry.devOptional || entry.peer || entry.bundled || entry.extraneous)) {
            return Set.of();
        }
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        add(flags, entry.dev, Flag.DEV);
        add(flags, entry.optional, Flag.OPTIONAL);
        add(flags, entry.devOptional, Flag.DEV_OPTIONAL);
        add(flags, entry.peer, Flag.PEER);
        add(flags, entry.bundled, Flag.BUNDLED);
        add(flags, entry.extraneous, Flag.EXTRANEOUS);
        return flagSets.computeIfAbsent(flags, Set::copyOf);
    }

    private static void add(Set<Flag> flags, boolean set, Flag flag) {
        if (set) {
            flags.add(flag);
        }
    }
}
