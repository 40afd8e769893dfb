package headwater.ingest;

import headwater.model.ComponentFacts;
import headwater.model.Coverage;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Distribution;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A graph in the making, for formats whose components are known by name and version: keeps locations unique and counts
/// what the coverage statement says. Used once.
public final class GraphDraft {
    private final String file;
    private final FileProblems problems;
    private final DependencyGraphBuilder builder = new DependencyGraphBuilder();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<Dependency> dependencies = new HashSet<>();
    private int understood;
    private int skipped;
    private int unresolved;
    private int unmetOptional;
    private boolean hasRoots;
    private boolean partial;
    private boolean inferred;

    private record Dependency(int from, int to, Relation relation, @Nullable String range) {
    }

    public GraphDraft(String file, FileProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    public FileProblems problems() {
        return problems;
    }

    /// Adds the project itself, at the location `""`; it is a root.
    public int project(PackageVersion version, int line) {
        int project = builder.add(new ComponentFacts(version, "", null, Distribution.UNKNOWN, Set.of(),
                origin(line)));
        builder.project(project);
        root(project);
        return project;
    }

    /// Adds a component at the location `name@version`; the second one there is at `name@version#2`.
    public int add(PackageVersion version, Distribution distribution, Set<Flag> flags, int line) {
        return add(new ComponentFacts(version, version.toString(), null, distribution, flags, origin(line)));
    }

    /// Adds a component at its location, which is made unique in the same way.
    public int add(ComponentFacts component) {
        understood++;
        String location = component.location();
        int use = uses.merge(location, 1, Integer::sum);
        String unique = location;
        while (use > 1 && uses.containsKey(unique)) {
            unique = location + "#" + use++;
        }
        uses.putIfAbsent(unique, 1);
        return builder.add(unique.equals(location) ? component : new ComponentFacts(component.packageVersion(), unique,
                component.installedAs(), component.distribution(), component.flags(), component.origin(),
                component.writtenPurl()));
    }

    /// A place in the file.
    ///
    /// @param line  0 when it is not known
    public Origin origin(int line) {
        return new Origin(file, line, 0);
    }

    /// Says that an entry became no component.
    public void skip(String code, String message, int line) {
        skipped++;
        problems.tell(Problem.Level.ERROR, code, message, line);
    }

    /// Counts entries of which was told already that they became no component.
    public void skipped(int entries) {
        skipped += entries;
    }

    /// Counts entries that nobody sees, since another one of the same name stands below them.
    public void skipHidden(DataTable of) {
        skipped(of.hidden());
    }

    /// Adds a dependency, once, however often it is written.
    public void depend(int from, int to, Relation relation, @Nullable String range) {
        if (dependencies.add(new Dependency(from, to, relation, range))) {
            builder.depend(from, to, relation, range);
        }
    }

    /// Says that a dependency leads nowhere though it should.
    public void unresolved(int from, String dependency, int line) {
        unresolved++;
        String label = builder.component(from).label();
        problems.tell(Problem.Level.WARNING, "dependency-unresolved", (label.equals("(project)") ? "The project" : label)
                + " needs " + dependency + ", which is not in the file.", line);
    }

    /// Says that a relation names what is not in the file.
    public void dangling(String message, int line) {
        unresolved++;
        problems.tell(Problem.Level.WARNING, "dependency-unresolved", message, line);
    }

    /// Says that a dependency leads nowhere, which is normal: it is optional, or for another platform.
    public void unmetOptional() {
        unmetOptional++;
    }

    public void root(int component) {
        hasRoots = true;
        builder.root(component);
    }

    /// Says that the file names no roots; see [DependencyGraphBuilder#inferRoots()].
    ///
    /// @param why  a sentence
    public void inferRoots(String why) {
        if (understood > 0) {
            inferred = true;
            problems.tell(Problem.Level.INFO, "roots-inferred", why
                    + " Components that nothing depends on are taken for roots.", 0);
        }
    }

    /// Says that the file itself does not list everything.
    public void partial() {
        partial = true;
    }

    public boolean hasRoots() {
        return hasRoots;
    }

    public ReadResult result(ReaderId reader, String formatVersion, FormatFacts facts) {
        if (inferred) {
            builder.inferRoots();
        }
        if (understood == 0) {
            problems.tell(skipped > 0 ? Problem.Level.ERROR : Problem.Level.INFO, "no-components", skipped > 0
                    ? "No entry of the file could be understood." : "The file lists no components.", 0);
        }
        return new ReadResult(reader, formatVersion, facts, builder.build(), new Coverage(understood + skipped, understood,
                skipped, unresolved, unmetOptional, partial), problems.all());
    }
}
