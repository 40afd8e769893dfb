package headwater.ingest.npm;

import headwater.ingest.manifest.DeclaredLists.Need;
import headwater.ingest.manifest.VersionReference;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import headwater.version.NpmRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Entries by location to the dependency graph, as npm itself builds it from the file. Used once.
final class LockGraph {
    private static final int ENTRIES_PER_CHECK = 1024;
    /// Links to links: npm writes none, so a longer chain is no honest one.
    private static final int MAX_LINK_STEPS = 32;
    /// Real lockfiles have two to five for each component.
    private static final int USUAL_DEPENDENCIES = 3;

    private final String file;
    private final PackageLock lock;
    private final Map<String, LockEntry> packages;
    private final LockProject project;
    private final Progress progress;
    private final DependencyGraphBuilder builder;
    /// By component number.
    private final List<LockEntry> entries;
    private final List<LockEntry> links = new ArrayList<>();
    /// Members of the workspace by install name.
    private final Map<String, Integer> members = new LinkedHashMap<>();
    private int brokenLinks;
    private int unresolved;
    private int unmetOptional;

    LockGraph(String file, PackageLock lock, Map<String, LockEntry> packages, LockProject project, Progress progress) {
        this.file = file;
        this.lock = lock;
        this.packages = packages;
        this.project = project;
        this.progress = progress;
        entries = new ArrayList<>(packages.size() + 1);
        builder = new DependencyGraphBuilder(packages.size() + 1, packages.size() * USUAL_DEPENDENCIES);
    }

    DependencyGraph build() {
        LockComponents components = new LockComponents(file, project.legacy());
        addComponent(project.entry(), components);
        builder.project(0);
        List<LockEntry> outside = new ArrayList<>();
        for (LockEntry entry : packages.values()) {
            if (entry.link && !entry.location.isEmpty()) {
                links.add(entry);
            } else if (Locations.outside(entry.location) && entry.location.endsWith("..")) {
                outside.add(entry);
            } else if (!entry.location.isEmpty()) {
                addComponent(entry, components);
            }
        }
        nameTargetsOutside();
        outside.forEach(entry -> addComponent(entry, components));
        followLinks();
        builder.root(0);
        members.values().forEach(builder::root);
        connectAll();
        if (!project.rootsKnown()) {
            builder.inferRoots();
            tell(Problem.Level.INFO, "roots-inferred", "The file does not name the project's own dependencies and there is "
                    + "no package.json beside it; components that nothing depends on are taken for roots.", 0);
        }
        tellWhenEmpty();
        return builder.build();
    }

    /// A folder like `..` tells no name; npm then knows it by the name of the link. So these are the last components.
    private void nameTargetsOutside() {
        for (LockEntry link : links) {
            String target = link.resolved == null ? "" : Locations.normalise(link.resolved);
            LockEntry linked = target.endsWith("..") ? packages.get(target) : null;
            if (linked != null && linked.name == null) {
                linked.name = link.installName;
            }
        }
    }

    private void addComponent(LockEntry entry, LockComponents components) {
        if (builder.size() % ENTRIES_PER_CHECK == 0) {
            progress.checkCancelled();
        }
        if (!entry.location.isEmpty()) {
            tellOtherSource(entry, entry.name == null ? entry.installName : entry.name);
        }
        entries.add(entry);
        entry.component = builder.add(components.of(entry));
    }

    /// What stands at a location, by its component number; of a link that of its target, once links were followed.
    private int at(String location) {
        LockEntry entry = location.isEmpty() ? project.entry() : packages.get(location);
        return entry == null ? LockEntry.NONE : entry.component;
    }

    /// An entry that says one version and names the archive of another is how a swap would look.
    private void tellOtherSource(LockEntry entry, String name) {
        if (entry.resolved == null || entry.version == null || VersionReference.isPlainArchive(entry.resolved, name, entry.version)
                || !entry.resolved.contains("/-/")) {
            return;
        }
        if (VersionReference.of(entry.resolved, name) instanceof VersionReference.Registry archive
                && !(name + "@" + entry.version).equals(archive.name() + "@" + archive.version())) {
            tell(Problem.Level.ERROR, "source-differs", "\"" + entry.location + "\" is " + name + "@" + entry.version
                    + ", but its archive is that of " + archive.name() + "@" + archive.version()
                    + ". Check who changed the lockfile.", entry.line);
        }
    }

    private void followLinks() {
        WorkspacePatterns patterns = new WorkspacePatterns(project.entry().workspaces());
        for (LockEntry link : links) {
            String target = target(link);
            int component = target == null ? LockEntry.NONE : at(target);
            if (target == null || component == LockEntry.NONE) {
                brokenLinks++;
                tell(Problem.Level.ERROR, "link-target-missing", "\"" + link.location + "\" links to \"" + link.resolved
                        + "\", which is not in the lockfile; dependencies on it lead nowhere.", link.line);
                continue;
            }
            link.component = component;
            if (component != 0 && Locations.isChild(link.location, "", link.installName) && patterns.matches(target)) {
                members.put(link.installName, component);
            }
        }
    }

    /// Where a link ends; links to links are followed, circles lead nowhere.
    private @Nullable String target(LockEntry link) {
        LockEntry at = link;
        for (int steps = 0; steps < MAX_LINK_STEPS && at.resolved != null; steps++) {
            String target = Locations.normalise(at.resolved);
            LockEntry next = packages.get(target);
            if (next == null || !next.link || target.equals(link.location)) {
                return target;
            }
            at = next;
        }
        return null;
    }

    private void connectAll() {
        NodeModulesResolver resolver = new NodeModulesResolver(entries, links, this::at);
        members.forEach((name, member) -> builder.depend(0, member, Relation.WORKSPACE, null));
        for (int from = 0; from < entries.size(); from++) {
            if (from % ENTRIES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            connect(from, entries.get(from), resolver);
        }
    }

    private void connect(int from, LockEntry entry, NodeModulesResolver resolver) {
        entry.forEachNeed(!resolver.installedInside(from), (name, need) -> {
            if (from == 0 && members.containsKey(name)) {
                return;
            }
            int to = name.isEmpty() ? LockEntry.NONE : resolver.resolve(from, name);
            if (to != LockEntry.NONE) {
                builder.depend(from, to, need.relation(), need.range(), overridden(name, need.range(), to));
            } else if (need.relation() == Relation.OPTIONAL || need.relation() == Relation.PEER_OPTIONAL) {
                unmetOptional++;
            } else {
                unresolved++;
                tellUnresolved(entry, name, need);
            }
        });
    }

    private void tellUnresolved(LockEntry entry, String name, Need need) {
        tell(Problem.Level.WARNING, "dependency-unresolved", (entry.location.isEmpty() ? "The project" : entry.location) + " needs "
                + name + "@" + need.range() + " (" + need.relation().jsonName() + "), which is not in the lockfile.",
                entry.line);
    }

    private boolean overridden(String name, String range, int to) {
        if (!project.entry().overridden.contains(name)) {
            return false;
        }
        String version = builder.component(to).version();
        return NpmRange.parse(range).map(parsed -> !parsed.satisfiedBy(version)).orElse(false);
    }

    private void tellWhenEmpty() {
        if (builder.size() > 1) {
            return;
        }
        if (unresolved > 0) {
            tell(Problem.Level.ERROR, "no-components",
                    "The project has dependencies, but the lockfile holds no component.", 0);
        } else {
            tell(Problem.Level.INFO, "no-components", "The project has no dependencies.", 0);
        }
    }

    /// Call after [#build()].
    Coverage coverage() {
        int written = packages.size() - (packages.containsKey("") ? 1 : 0);
        return new Coverage(written + lock.shadowed, written - brokenLinks, brokenLinks + lock.shadowed, unresolved,
                unmetOptional);
    }

    private void tell(Problem.Level level, String code, String message, int line) {
        lock.problems.add(new Problem(level, code, message, new Origin(file, line, 0)));
    }
}
