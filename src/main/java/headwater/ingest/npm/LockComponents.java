package headwater.ingest.npm;

import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
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

    /// @param installName  the name under which it is found, empty for the project
    Component of(String location, String installName, LockEntry entry) {
        String name = entry.name == null ? installName : entry.name;
        boolean aliased = !location.isEmpty() && !name.equals(installName) && isInstalled(location, installName);
        return new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, Objects.requireNonNullElse(entry.version, "").strip()),
                location, aliased ? installName : null, distribution(entry), flags(entry),
                new Origin(file, entry.line, 0));
    }

    /// A folder of our own may well be named otherwise than its package; only a name in a `node_modules` is an alias.
    private static boolean isInstalled(String location, String installName) {
        return location.endsWith("node_modules/" + installName);
    }

    private Distribution distribution(LockEntry entry) {
        InstallScript script = entry.installScript ? InstallScript.YES
                : legacy ? InstallScript.UNKNOWN : InstallScript.NO;
        return new Distribution(entry.resolved, entry.integrity == null ? null : DigestText.of(entry.integrity), entry.licence, script);
    }

    private Set<Flag> flags(LockEntry entry) {
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
