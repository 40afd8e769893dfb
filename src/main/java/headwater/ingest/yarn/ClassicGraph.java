package headwater.ingest.yarn;

import headwater.ingest.manifest.DeclaredLists.Need;
import headwater.ingest.manifest.Manifest;
import headwater.ingest.manifest.Ranges;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.InstallScript;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import headwater.version.NpmRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Entries to the dependency graph: a dependency leads to the entry that has its descriptor, letter by letter, as in yarn.
/// yarn installs one copy of a name and version for all, so that two entries of one name and version are one component.
/// Used once.
final class ClassicGraph {
    private static final int ENTRIES_PER_CHECK = 1024;

    private final String file;
    private final ClassicLock lock;
    private final Optional<Manifest> manifest;
    private final Progress progress;
    private final DependencyGraphBuilder builder = new DependencyGraphBuilder();
    private final Map<String, Integer> byLocation = new HashMap<>();
    /// By descriptor.
    private final Map<String, Integer> targets = new HashMap<>();
    /// By component number, from 1.
    private final List<List<ClassicEntry>> entries = new ArrayList<>();
    private final Set<String> overridden;
    private int unresolved;
    private int unmetOptional;

    ClassicGraph(String file, ClassicLock lock, Optional<Manifest> manifest, Progress progress) {
        this.file = file;
        this.lock = lock;
        this.manifest = manifest;
        this.progress = progress;
        overridden = manifest.map(ClassicGraph::overridden).orElse(Set.of());
    }

    /// The last name of each pattern: `a`, `a/b`, `**/b`, `@scope/a/**/b`.
    private static Set<String> overridden(Manifest manifest) {
        Set<String> names = new HashSet<>();
        manifest.resolutions().forEach((pattern, _) -> {
            int slash = pattern.lastIndexOf('/');
            int scope = pattern.lastIndexOf('/', slash - 1) + 1;
            names.add(slash > 0 && pattern.charAt(scope) == '@' ? pattern.substring(scope) : pattern.substring(slash + 1));
        });
        return names;
    }

    DependencyGraph build() {
        addProject();
        ClassicComponents components = new ClassicComponents(file);
        lock.entries.forEach(entry -> addEntry(entry, components));
        manifest.ifPresent(this::connectProject);
        for (int i = 0; i < entries.size(); i++) {
            if (i % ENTRIES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            connect(i + 1, entries.get(i));
        }
        if (manifest.isPresent()) {
            builder.root(0);
        } else {
            builder.inferRoots();
            tell(Problem.Level.INFO, "roots-inferred", "A yarn.lock does not name the project's own dependencies and there is no"
                    + " package.json beside it; components that nothing depends on are taken for roots.", 0);
        }
        tellWhenEmpty();
        return builder.build();
    }

    private void addProject() {
        String name = manifest.map(Manifest::name).orElse("");
        String version = manifest.map(Manifest::version).orElse("");
        builder.project(builder.add(new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, version.strip()), "", null,
                new Distribution(null, null, null, InstallScript.UNKNOWN), Set.of(), Origin.wholeFile(file))));
    }

    private void addEntry(ClassicEntry entry, ClassicComponents components) {
        if (entry.version == null) {
            tell(Problem.Level.WARNING, "version-missing", "\"" + entry.keys.getFirst() + "\" has no version.", entry.line);
        }
        for (String text : entry.keys) {
            if (lock.byKey.get(text) != entry) {
                continue;
            }
            Descriptor key = Descriptor.of(text);
            String location = key.name() + "@" + ClassicComponents.version(entry);
            Integer known = byLocation.get(location);
            if (known == null) {
                targets.put(text, add(location, entry, key, components));
            } else {
                targets.put(text, known);
                merge(known, entry, components.of(entry, key));
            }
        }
    }

    private int add(String location, ClassicEntry entry, Descriptor key, ClassicComponents components) {
        components.otherArchive(entry, key).ifPresent(archive -> tell(Problem.Level.ERROR, "source-differs", "\"" + key
                + "\" is version " + entry.version + ", but its archive is that of " + archive
                + ". Check who changed the lockfile.", entry.line));
        int component = builder.add(components.of(entry, key));
        byLocation.put(location, component);
        if (entry.isMember()) {
            builder.root(component);
        }
        entries.add(new ArrayList<>(List.of(entry)));
        return component;
    }

    private void merge(int component, ClassicEntry entry, Component again) {
        List<ClassicEntry> same = entries.get(component - 1);
        if (same.contains(entry)) {
            return;
        }
        same.add(entry);
        Component first = builder.component(component);
        if (!Objects.equals(first.source(), again.source()) || !Objects.equals(first.integrity(), again.integrity())) {
            tell(Problem.Level.WARNING, "instance-twice", first.location() + " stands in line " + first.origin().line()
                    + ", too, with another address or digest; both are one component here, which has those of the first.",
                    entry.line);
        }
    }

    /// A name in several lists has one dependency: optional wins over prod over dev, as in yarn.
    private void connectProject(Manifest project) {
        Map<String, Need> needs = new LinkedHashMap<>();
        project.devDependencies().forEach((name, range) -> needs.put(name, new Need(Relation.DEV, range)));
        project.dependencies().forEach((name, range) -> needs.put(name, new Need(Relation.PROD, range)));
        project.optionalDependencies().forEach((name, range) -> needs.put(name, new Need(Relation.OPTIONAL, range)));
        String hint = project.workspaces().isEmpty() ? "" : " If it is a member of the workspace: a yarn.lock of this kind"
                + " does not list members.";
        needs.forEach((name, need) -> depend(0, name, need, "The project", 0, hint));
    }

    private void connect(int from, List<ClassicEntry> same) {
        Set<String> known = new HashSet<>();
        for (ClassicEntry entry : same) {
            Map<String, Need> needs = new LinkedHashMap<>();
            put(needs, entry.devDependencies, Relation.DEV);
            put(needs, entry.dependencies, Relation.PROD);
            put(needs, entry.optionalDependencies, Relation.OPTIONAL);
            needs.forEach((name, need) -> {
                if (same.size() == 1 || known.add(name + "@" + need)) {
                    depend(from, name, need, entry.keys.getFirst(), entry.line, "");
                }
            });
        }
    }

    private static void put(Map<String, Need> needs, Ranges ranges, Relation relation) {
        ranges.forEach((name, range) -> needs.put(name, new Need(relation, range)));
    }

    private void depend(int from, String name, Need need, String who, int line, String hint) {
        Integer to = targets.get(name + "@" + need.range());
        if (to != null) {
            builder.depend(from, to, need.relation(), need.range(), isOverridden(name, need.range(), to));
        } else if (need.relation() == Relation.OPTIONAL) {
            unmetOptional++;
        } else {
            unresolved++;
            tell(Problem.Level.WARNING, "dependency-unresolved", who + " needs " + name + "@" + need.range() + " ("
                    + need.relation().jsonName() + "), which is not in the lockfile." + hint, line);
        }
    }

    private boolean isOverridden(String name, String range, int to) {
        return overridden.contains(name) && NpmRange.parse(range)
                .map(parsed -> !parsed.satisfiedBy(builder.component(to).version())).orElse(false);
    }

    private void tellWhenEmpty() {
        if (builder.size() > 1) {
            return;
        }
        if (unresolved > 0) {
            tell(Problem.Level.ERROR, "no-components",
                    "The project has dependencies, but the lockfile holds no component.", 0);
        } else {
            tell(Problem.Level.INFO, "no-components", "The lockfile holds no component.", 0);
        }
    }

    /// Call after [#build()].
    Coverage coverage() {
        int understood = lock.entries.size();
        return new Coverage(understood + lock.skipped, understood, lock.skipped, unresolved, unmetOptional);
    }

    private void tell(Problem.Level level, String code, String message, int line) {
        lock.problems.add(new Problem(level, code, message, new Origin(file, line, 0)));
    }
}
