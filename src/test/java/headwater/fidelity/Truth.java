package headwater.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.analysis.Slice;
import headwater.analysis.TargetSelection;
import headwater.analysis.blast.BlastRadius;
import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The answer of a package manager to a lockfile, and how ours differs from it. The rules are those of the truth files:
/// nodes by location with name, version and flags; dependencies as pairs with the set of their relations; roots;
/// queries.
public final class Truth {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = "(own)";
    /// What yarn writes for its own workspaces, whatever their version is.
    private static final String YARN_PLACEHOLDER = "0.0.0-use.local";

    private final JsonNode truth;
    private final List<String> differences = new ArrayList<>();

    private Truth(JsonNode truth) {
        this.truth = truth;
    }

    /// Reads a lockfile and its truth and lists the differences; none when we are right.
    public static List<String> compare(Path lockfile, Path truthFile) throws Exception {
        Truth truth = new Truth(JSON.readTree(truthFile.toFile()));
        ReadResult result = BuiltInFormats.registry().read(InputSource.ofFile(lockfile), Progress.NONE);
        truth.nodes(result.graph());
        truth.edges(result.graph());
        truth.roots(result.graph());
        truth.queries(result.graph());
        return truth.differences;
    }

    private void nodes(DependencyGraph graph) {
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> had = new TreeMap<>();
        Set<String> flags = texts(truth.path("flagsKnown"));
        Set<String> projects = ownRoots();
        Set<String> unversioned = new HashSet<>();
        for (JsonNode node : truth.path("nodes")) {
            boolean mixed = node.path("devOptional").asBoolean();
            boolean own = projects.contains(id(node));
            // Truths of pnpm take nothing from the manifest beside the file.
            if (node.path("version").asText().isEmpty() || node.path("version").asText().equals(YARN_PLACEHOLDER)) {
                unversioned.add(id(node));
            }
            wanted.put(id(node), own && unversioned.contains(id(node)) ? OWN
                    : describe(node.path("name").asText(), node.path("version").asText(), own,
                    flag -> flags.contains(flag) && !(mixed && !flag.equals("peer")) && node.path(flag).asBoolean()));
        }
        for (Component component : graph.components()) {
            boolean mixed = component.has(Flag.DEV_OPTIONAL);
            boolean own = projects.contains(component.location());
            had.put(component.location(), own && unversioned.contains(component.location()) ? OWN
                    : describe(component.name(), component.version(), own,
                    flag -> flags.contains(flag) && !(mixed && !flag.equals("peer")) && component.has(flag(flag))));
        }
        differ("node", wanted, had);
    }

    private static String describe(String name, String version, boolean own,
            java.util.function.Predicate<String> flag) {
        String flags = own ? "" : (flag.test("dev") ? " dev" : "") + (flag.test("optional") ? " optional" : "")
                + (flag.test("peer") ? " peer" : "");
        return own && version.isEmpty() ? OWN : name + "@" + version + flags;
    }

    private static Flag flag(String name) {
        return Flag.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    private void edges(DependencyGraph graph) {
        boolean all = truth.path("relationsKnown").isBoolean() && truth.path("relationsKnown").asBoolean();
        boolean ofRoots = truth.path("relationsKnown").asText().equals("roots");
        Set<String> roots = texts(truth.path("roots"));
        Map<String, String> wanted = new TreeMap<>();
        for (JsonNode edge : truth.path("edges")) {
            boolean known = all || ofRoots && roots.contains(edge.get(0).asText());
            wanted.merge(edge.get(0).asText() + " -> " + edge.get(1).asText(), known ? edge.get(2).asText() : "",
                    (a, b) -> a + "+" + b);
        }
        Map<String, Set<Relation>> relations = new TreeMap<>();
        for (int d = 0; d < graph.dependencyCount(); d++) {
            relations.computeIfAbsent(graph.component(graph.from(d)).location() + " -> "
                    + graph.component(graph.to(d)).location(), _ -> new TreeSet<>()).add(graph.relation(d));
        }
        Map<String, String> had = new TreeMap<>();
        relations.forEach((pair, set) -> {
            String source = pair.substring(0, pair.indexOf(" -> "));
            boolean known = all || ofRoots && roots.contains(source);
            had.put(pair, known ? String.join("+", set.stream().map(Relation::jsonName).toList()) : "");
        });
        differ("dependency", wanted, had);
    }

    private void roots(DependencyGraph graph) {
        Set<String> inferred = texts(truth.path("inferredRoots"));
        Set<String> wanted = inferred.isEmpty() ? texts(truth.path("roots")) : inferred;
        Set<String> had = locations(graph, graph.roots());
        if (!wanted.equals(had)) {
            differences.add("roots " + had + ", not " + wanted);
        }
        if (graph.rootsInferred() != truth.path("rootsInferred").asBoolean()) {
            differences.add("roots inferred: " + graph.rootsInferred());
        }
    }

    private void queries(DependencyGraph graph) {
        for (JsonNode query : truth.path("queries")) {
            if (query.path("found").asBoolean(true) && !query.path("version").asText().isEmpty()) {
                query(graph, query);
            }
        }
    }

    private void query(DependencyGraph graph, JsonNode query) {
        String text = query.path("name").asText() + "@" + query.path("version").asText();
        BlastRadius radius = BlastRadius.of(Slice.of(graph), TargetSelection.of(graph, text).instances(), Progress.NONE);
        same(text, "instances", texts(query.path("instances")), locations(graph, radius.instances()));
        same(text, "affectedRoots", texts(query.path("affectedRoots")), locations(graph, radius.affectedRoots()));
        same(text, "unrooted", texts(query.path("unrooted")), locations(graph, radius.unrooted()));
        String least = radius.shortest().lengthEdges().isPresent()
                ? String.valueOf(radius.shortest().lengthEdges().getAsInt()) : "null";
        same(text, "shortestPathEdges", query.path("shortestPathEdges").asText(), least);
        same(text, "shortestPaths", query.path("shortestPaths").asText(), radius.shortest().count().toString());
        same(text, "paths", query.path("paths").asText(), radius.paths().toString());
        if (!graph.rootsInferred()) {
            same(text, "dependentInstances", query.path("dependentInstances").asInt(), radius.dependentInstances());
            same(text, "dependents", texts(query.path("dependents")), names(radius.dependents()));
            same(text, "directDependencies", texts(query.path("directDependencies")),
                    names(radius.directDependencies()));
        }
    }

    private void same(String query, String what, Object wanted, Object had) {
        if (!wanted.equals(had)) {
            differences.add(query + ": " + what + " " + had + ", not " + wanted);
        }
    }

    private void differ(String what, Map<String, String> wanted, Map<String, String> had) {
        Set<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(had.keySet());
        for (String key : keys) {
            String want = wanted.getOrDefault(key, "absent");
            String have = had.getOrDefault(key, "absent");
            if (!want.equals(have)) {
                differences.add(what + " " + key + ": " + have + ", not " + want);
            }
        }
    }

    private Set<String> ownRoots() {
        Set<String> own = new HashSet<>(texts(truth.path("roots")));
        own.removeAll(texts(truth.path("inferredRoots")));
        return own;
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static Set<String> locations(DependencyGraph graph, int[] components) {
        Set<String> found = new TreeSet<>();
        for (int component : components) {
            found.add(graph.component(component).location());
        }
        return found;
    }

    private static Set<String> names(Collection<?> versions) {
        return new TreeSet<>(versions.stream().map(String::valueOf).toList());
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /// The lockfile that a folder's truth is about.
    public static Path lockfileIn(Path folder) {
        for (String name : List.of("npm-shrinkwrap.json", "package-lock.json", "yarn.lock",
                "pnpm-lock.yaml", "bun.lock")) {
            if (folder.resolve(name).toFile().exists()) {
                return folder.resolve(name);
            }
        }
        throw new UncheckedIOException(new IOException("no lockfile in " + folder));
    }
}
