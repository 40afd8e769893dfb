package headwater.ingest.bun;

import headwater.ingest.manifest.DeclaredLists;
import headwater.ingest.manifest.DeclaredLists.Need;
import headwater.model.ComponentFacts;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import headwater.version.NpmRange;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entries to the dependency graph: the copy of a name that a package loads is the one with the longest key on its own way
/// up. Used once. Source: bun, `bun.lock.zig`.
final class BunGraph {
    private static final int ENTRIES_PER_CHECK = 1024;

    private final String file;
    private final BunLock lock;
    private final Progress progress;
    private final DependencyGraphBuilder builder = new DependencyGraphBuilder();
    private final Map<String, Integer> byKey;
    private int unresolved;
    private int unmetOptional;

    BunGraph(String file, BunLock lock, Progress progress) {
        this.file = file;
        this.lock = lock;
        this.progress = progress;
        byKey = HashMap.newHashMap(lock.packages.size());
    }

    DependencyGraph build() {
        BunProject project = lock.projects.getOrDefault("", new BunProject(0));
        builder.project(builder.add(own("", project, Objects.requireNonNullElse(project.name, ""))));
        builder.root(0);
        lock.packages.forEach((key, entry) -> byKey.put(key, add(key, entry)));
        connect(0, "", project, true);
        lock.packages.forEach(this::connect);
        tellWhenEmpty();
        return builder.build();
    }

    private int add(String key, BunPackage entry) {
        if (builder.size() % ENTRIES_PER_CHECK == 0) {
            progress.checkCancelled();
        }
        if (entry.isMember()) {
            int member = builder.add(own(key, lock.projects.getOrDefault(entry.folder(), new BunProject(entry.line)), entry.name()));
            builder.root(member);
            return member;
        }
        String installName = key.substring(parent(key).isEmpty() ? 0 : parent(key).length() + 1);
        Distribution distribution = new Distribution(entry.source(), entry.integrity == null ? null
                : DigestText.of(entry.integrity), null, InstallScript.UNKNOWN);
        return builder.add(new ComponentFacts(new PackageVersion(Ecosystem.NPM, entry.name(), entry.version()), key,
                installName.equals(entry.name()) ? null : installName, distribution,
                entry.bundled ? Set.of(Flag.BUNDLED) : Set.of(), new Origin(file, entry.line, 0)));
    }

    private ComponentFacts own(String key, BunProject project, String name) {
        return new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, Objects.requireNonNullElse(project.version, "")), key,
                null, Distribution.UNKNOWN, Set.of(), new Origin(file, project.line, 0));
    }

    private void connect(String key, BunPackage entry) {
        int from = byKey.getOrDefault(key, 0);
        if (from % ENTRIES_PER_CHECK == 0) {
            progress.checkCancelled();
        }
        if (!entry.isMember()) {
            connect(from, key, entry, false);
            return;
        }
        builder.depend(0, from, Relation.WORKSPACE, null);
        BunProject project = lock.projects.get(entry.folder());
        if (project == null) {
            unresolved++;
            tell(Problem.Level.WARNING, "dependency-unresolved", "\"" + entry.folder() + "\" is not under \"workspaces\"; what it "
                    + "depends on is not known.", entry.line);
        } else {
            connect(from, key, project, true);
        }
    }

    private void connect(int from, String key, DeclaredLists lists, boolean withDev) {
        lists.forEachNeed(withDev, (name, need) -> {
            Integer to = resolve(key, name);
            if (to != null && from == 0 && isMember(to)) {
                return;
            }
            String range = lock.range(name, need.range());
            if (to != null) {
                builder.depend(from, to, need.relation(), range, overridden(name, range, to));
            } else if (need.relation() == Relation.OPTIONAL || need.relation() == Relation.PEER_OPTIONAL) {
                unmetOptional++;
            } else {
                unresolved++;
                tellUnresolved(from, name, need);
            }
        });
    }

    private boolean isMember(int component) {
        BunPackage entry = lock.packages.get(builder.component(component).location());
        return entry != null && entry.isMember();
    }

    private void tellUnresolved(int from, String name, Need need) {
        String who = from == 0 ? "The project" : builder.component(from).location();
        tell(Problem.Level.WARNING, "dependency-unresolved", who + " needs " + name + "@" + need.range() + " ("
                + need.relation().jsonName() + "), which is not in the lockfile.", builder.component(from).origin().line());
    }

    private @Nullable Integer resolve(String key, String name) {
        for (String at = key; !at.isEmpty(); at = parent(at)) {
            Integer found = byKey.get(at + "/" + name);
            if (found != null) {
                return found;
            }
        }
        return byKey.get(name);
    }

    /// The key of the package in whose folder a copy lies; `""` for a copy at the top.
    private static String parent(String key) {
        int slash = key.lastIndexOf('/');
        if (slash < 0) {
            return "";
        }
        int before = key.lastIndexOf('/', slash - 1);
        boolean scoped = key.charAt(before + 1) == '@';
        return scoped ? before < 0 ? "" : key.substring(0, before) : key.substring(0, slash);
    }

    private boolean overridden(String name, String range, int to) {
        return lock.overridden.contains(name)
                && NpmRange.parse(range).map(parsed -> !parsed.satisfiedBy(builder.component(to).version())).orElse(false);
    }

    private void tellWhenEmpty() {
        if (!lock.packages.isEmpty()) {
            return;
        }
        if (unresolved > 0) {
            tell(Problem.Level.ERROR, "no-components", "The project has dependencies, but the lockfile holds no component.", 0);
        } else {
            tell(Problem.Level.INFO, "no-components", "The project has no dependencies.", 0);
        }
    }

    private void tell(Problem.Level level, String code, String message, int line) {
        lock.problems.add(new Problem(level, code, message, new Origin(file, line, 0)));
    }

    /// Call after [#build].
    Coverage coverage() {
        int understood = lock.packages.size();
        int lost = lock.skipped + lock.hidden;
        return new Coverage(understood + lost, understood, lost, unresolved, unmetOptional);
    }
}
