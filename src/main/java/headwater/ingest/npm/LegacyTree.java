package headwater.ingest.npm;

import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.ingest.manifest.Ranges;
import headwater.ingest.manifest.VersionReference;
import headwater.model.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the nested entries of version 1 into entries by location, the form of versions 2 and 3, as npm itself does
/// (arborist, `Shrinkwrap.loadAll` and `fixDependencies`). Version 1 does not say why a transitive dependency is there;
/// one that is optional where its dependent is not must be optional, and likewise for development. A package's own
/// development dependencies are not installed, so npm has no dependency there.
final class LegacyTree {
    private final Map<String, LockEntry> packages = new LinkedHashMap<>();

    private final String file;

    private LegacyTree(String file) {
        this.file = file;
    }

    /// @throws ReadException when entries are nested so deep that a location is longer than any honest one
    static Map<String, LockEntry> flatten(Map<String, LockEntry> tree, String file) throws ReadException {
        LegacyTree legacy = new LegacyTree(file);
        legacy.place("", tree);
        legacy.packages.values().forEach(legacy::relate);
        return legacy.packages;
    }

    private void place(String above, Map<String, LockEntry> entries) throws ReadException {
        for (Map.Entry<String, LockEntry> each : entries.entrySet()) {
            LockEntry entry = each.getValue();
            String location = Locations.child(above, each.getKey());
            if (location.length() > ReadLimits.DEFAULT.maxNameLength()) {
                throw new ReadException("over-limit", "Entries are nested deeper than any lockfile nests them; reading stopped.",
                        new Origin(file, entry.line, 0));
            }
            String inside = placeOne(location, each.getKey(), entry);
            if (entry.nested != null) {
                place(inside, entry.nested);
                entry.nested = null;
            }
        }
    }

    /// Places an entry and returns where its nested entries belong: for a link, below its target.
    private String placeOne(String location, String key, LockEntry entry) {
        switch (VersionReference.of(entry.version, key)) {
            case VersionReference.Registry registry -> {
                entry.name = registry.name();
                entry.version = registry.version();
            }
            case VersionReference.Folder folder -> {
                return link(location, key, Locations.normalise(folder.path()), entry);
            }
            case VersionReference.Elsewhere elsewhere -> {
                entry.version = null;
                if (entry.resolved == null) {
                    entry.resolved = elsewhere.reference();
                }
            }
            case VersionReference.Absent _ -> entry.version = null;
        }
        entry.placeAt(location);
        packages.put(location, entry);
        return location;
    }

    private String link(String location, String key, String target, LockEntry entry) {
        LockEntry link = new LockEntry(entry.line);
        link.link = true;
        link.resolved = target;
        link.placeAt(location);
        packages.put(location, link);
        entry.version = null;
        entry.name = key;
        entry.placeAt(target);
        packages.putIfAbsent(target, entry);
        return target;
    }

    private void relate(LockEntry entry) {
        if (entry.requires == null) {
            return;
        }
        Ranges.Builder certain = new Ranges.Builder();
        Ranges.Builder optional = new Ranges.Builder();
        Ranges.Builder development = new Ranges.Builder();
        entry.requires.forEach((name, range) -> {
            LockEntry found = find(entry.location, name);
            boolean onlyOptional = found != null && found.optional && !entry.optional;
            boolean onlyDevelopment = found != null && found.dev && !entry.dev;
            (onlyOptional ? optional : onlyDevelopment ? development : certain).put(name, range);
        });
        entry.relate(certain, optional, development);
    }

    private @Nullable LockEntry find(String location, String name) {
        for (String at = location;; at = at.contains("/") ? at.substring(0, at.lastIndexOf('/')) : "") {
            LockEntry found = packages.get(Locations.child(at, name));
            if (found != null || at.isEmpty()) {
                return found;
            }
        }
    }
}
