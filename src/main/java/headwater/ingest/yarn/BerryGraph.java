package headwater.ingest.yarn;

import headwater.ingest.manifest.Manifest;
import headwater.ingest.manifest.Ranges;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entries to the dependency graph, as yarn itself resolves it from the file: replacements first, then its own patches, then
/// the descriptor. Peers are listed in the file but not resolved, so that they are no dependencies here. Used once.
final class BerryGraph {
    private static final int ENTRIES_PER_CHECK = 1024;

    private final String file;
    private final BerryLock lock;
    private final Optional<Manifest> manifest;
    private final BerryCatalogs catalogs;
    private final BerryResolutions resolutions;
    private final Progress progress;
    private final DependencyGraphBuilder builder = new DependencyGraphBuilder();
    private final List<BerryEntry> entries;
    private final BerryLookup lookup;
    private final Map<String, Integer> byResolution = new HashMap<>();
    private final Set<String> productionOfProject = new HashSet<>();
    private final Set<String> developmentOfProject = new HashSet<>();
    private int unresolved;
    private int unmetOptional;

    BerryGraph(String file, BerryLock lock, Optional<Manifest> manifest, BerryCatalogs catalogs, Progress progress) {
        this.file = file;
        this.lock = lock;
        this.manifest = manifest;
        this.catalogs = catalogs;
        this.progress = progress;
        entries = new ArrayList<>(lock.entries.values());
        lookup = new BerryLookup(entries.stream().filter(BerryEntry::isProject).findFirst()
                .map(entry -> entry.resolution().toString()).orElse(""));
        resolutions = new BerryResolutions(manifest.map(Manifest::resolutions).orElse(Ranges.NONE));
        manifest.ifPresent(project -> {
            project.dependencies().forEach((name, _) -> productionOfProject.add(name));
            project.devDependencies().forEach((name, _) -> developmentOfProject.add(name));
        });
    }

    DependencyGraph build() {
        BerryComponents components = new BerryComponents(file, lock.cacheKey, manifest);
        for (BerryEntry entry : entries) {
            add(entry, components);
        }
        for (int from = 0; from < entries.size(); from++) {
            if (from % ENTRIES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            connect(from, entries.get(from));
        }
        if (entries.stream().noneMatch(BerryEntry::isWorkspace)) {
            builder.inferRoots();
            tell(Problem.Level.INFO, "roots-inferred", "The file holds no workspace; components that nothing depends on are taken"
                    + " for roots.", 0);
        }
        if (entries.isEmpty()) {
            tell(Problem.Level.INFO, "no-components", "The lockfile holds no component.", 0);
        }
        return builder.build();
    }

    private void add(BerryEntry entry, BerryComponents components) {
        int component = builder.add(components.of(entry));
        byResolution.put(entry.resolution().toString(), component);
        entry.keys().forEach(key -> lookup.add(Descriptor.of(key), component));
        if (entry.isWorkspace()) {
            builder.root(component);
        }
        if (entry.isProject()) {
            builder.project(component);
        }
    }

    private void connect(int from, BerryEntry entry) {
        entry.needs().forEach((name, range) -> depend(from, entry, new Descriptor(name, range)));
        Reference.patched(entry.resolution().range()).ifPresent(base -> {
            Integer to = byResolution.get(base);
            if (to != null && to != from) {
                builder.depend(from, to, Relation.PATCH, null);
            }
        });
    }

    private void depend(int from, BerryEntry entry, Descriptor need) {
        Integer plain = catalogs.range(need.name(), need.range())
                .map(range -> lookup.find(entry.resolution().toString(), need.name(), range)).orElse(null);
        Integer replaced = resolutions.replacement(entry.resolution(), need)
                .map(range -> lookup.find(entry.resolution().toString(), need.name(), range)).orElse(null);
        Integer to = replaced != null ? replaced : plain != null ? plain : guess(entry, need);
        if (to != null) {
            builder.depend(from, to, relation(entry, need.name()), Reference.plain(need.range()), !to.equals(plain));
        } else if (entry.optional().contains(need.name())) {
            unmetOptional++;
        } else {
            unresolved++;
            tell(Problem.Level.WARNING, "dependency-unresolved", entry.resolution() + " needs " + need.name() + "@"
                    + Reference.plain(need.range()) + ", which is not in the lockfile.", entry.line());
        }
    }

    /// Without `package.json` what the project replaces is not known; where a name leads to one component only, that is it.
    private @Nullable Integer guess(BerryEntry entry, Descriptor need) {
        Integer only = manifest.isPresent() || need.range().startsWith(Reference.CATALOG) ? null : lookup.only(need.name());
        if (only != null) {
            tell(Problem.Level.WARNING, "dependency-guessed", entry.resolution() + " needs " + need.name() + "@"
                    + Reference.plain(need.range()) + ", which is not in the lockfile; " + builder.component(only).location()
                    + " is the only one of that name and taken for it. resolutions in package.json would tell.", entry.line());
        }
        return only;
    }

    /// The lockfile puts development dependencies of a workspace with its others; those of the project are told apart by its
    /// `package.json`.
    private Relation relation(BerryEntry entry, String name) {
        if (entry.optional().contains(name)) {
            return Relation.OPTIONAL;
        }
        if (!entry.isWorkspace() || entry.isProject() && productionOfProject.contains(name)) {
            return Relation.PROD;
        }
        return entry.isProject() && developmentOfProject.contains(name) ? Relation.DEV : Relation.UNSPECIFIED;
    }

    /// Call after [#build()].
    Coverage coverage() {
        return new Coverage(entries.size() + lock.skipped, entries.size(), lock.skipped, unresolved, unmetOptional);
    }

    private void tell(Problem.Level level, String code, String message, int line) {
        lock.problems.add(new Problem(level, code, message, new Origin(file, line, 0)));
    }
}
