package headwater.ingest.npm;

import headwater.ingest.DataNode;
import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.GraphDraft;
import headwater.ingest.manifest.DeclaredLists;
import headwater.ingest.manifest.Manifest;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tree of `npm ls` as a graph. npm walks its tree in breadth and writes each instance out once; where it meets it again it writes
/// name and version only ("deduped"). So the first entry of a place, or of a name and version where no place is written,
/// is the instance, and a later one without dependencies is the same again. Used once.
final class ListedTree {
    private static final int ENTRIES_PER_CHECK = 1_024;

    private final FileProblems problems;
    private final DataTable top;
    private final GraphDraft draft;
    private final ListedPlaces places;
    private final Map<String, Integer> instances = new HashMap<>();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int ambiguous;

    /// An instance whose dependencies are not looked at yet.
    private record Waiting(DataTable entry, int component, String location) {
    }

    ListedTree(String file, FileProblems problems, DataTable top, Optional<Manifest> manifest) {
        this.problems = problems;
        this.top = top;
        draft = new GraphDraft(file, problems);
        places = new ListedPlaces(top, manifest);
    }

    GraphDraft draft(Progress progress) {
        int project = draft.project(new PackageVersion(Ecosystem.NPM, top.textOrEmpty("name"), top.textOrEmpty("version")), top.line());
        queue.add(new Waiting(top, project, ""));
        int entries = 0;
        while (!queue.isEmpty()) {
            if (++entries % ENTRIES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            Waiting next = queue.remove();
            Map<String, DeclaredLists.Need> needs = places.needs(next.entry(), next.component() == project, next.location());
            DataTable children = next.entry().table("dependencies");
            children.entries().forEach((name, child) -> child(next, name, child, needs));
            draft.skipHidden(children);
        }
        if (ambiguous > 0) {
            problems.tell(Problem.Level.WARNING, "instance-ambiguous", ambiguous + " dependencies lead to a version that is installed "
                    + "several times, and the file does not say to which; the first is taken. \"npm ls --all --json --long\" says it.", 0);
        }
        if (!places.told()) {
            problems.tell(Problem.Level.INFO, "places-not-told", "Without --long npm writes neither places nor ranges nor names "
                    + "behind aliases; what is installed twice in one version may stand here once.", 0);
        }
        return draft;
    }

    private void child(Waiting parent, String name, DataNode node, Map<String, DeclaredLists.Need> needs) {
        if (!(node instanceof DataTable entry)) {
            draft.skip("entry-malformed", "\"" + name + "\" is " + node.kind() + ", not an entry; it is left out.", node.line());
            return;
        }
        DeclaredLists.Need need = needs.getOrDefault(name, new DeclaredLists.Need(Relation.UNSPECIFIED, ""));
        if (entry.isTrue("missing") || !entry.has("version") && !entry.has("resolved") && !entry.has("name")) {
            missing(parent.component(), name, entry, need);
            return;
        }
        String location = places.location(name, entry);
        int component = instance(name, entry, location);
        boolean member = parent.location().isEmpty() && places.isMember(location);
        if (member) {
            draft.root(component);
        }
        if (!entry.isTrue("extraneous") || !parent.location().isEmpty()) {
            draft.depend(parent.component(), component, member ? Relation.WORKSPACE : need.relation(),
                    member || need.range().isEmpty() ? null : need.range());
        }
    }

    private void missing(int parent, String name, DataTable entry, DeclaredLists.Need need) {
        boolean optional = !entry.isTrue("missing") || need.relation() == Relation.OPTIONAL || need.relation() == Relation.PEER_OPTIONAL;
        if (optional) {
            draft.unmetOptional();
        } else {
            draft.unresolved(parent, name + (entry.has("required") ? "@" + entry.textOrEmpty("required") : ""), entry.line());
        }
    }

    /// The instance that an entry is, or names again.
    private int instance(String name, DataTable entry, String location) {
        String key = places.told() ? location : name + "@" + entry.textOrEmpty("version") + " " + entry.textOrEmpty("resolved");
        Integer known = instances.get(key);
        boolean writtenOut = entry.has("dependencies") || !places.told() && entry.has("overridden");
        if (known != null && (places.told() || !writtenOut)) {
            if (places.told() && entry.has("dependencies")) {
                queue.add(new Waiting(entry, known, location));
            }
            ambiguous += !places.told() && instances.containsKey(key + "#2") ? 1 : 0;
            return known;
        }
        int component = draft.add(facts(name, entry, location));
        instances.put(known == null ? key : key + "#2", component);
        queue.add(new Waiting(entry, component, location));
        return component;
    }

    private ComponentFacts facts(String key, DataTable entry, String location) {
        String real = places.realName(key, entry);
        String source = entry.text("resolved");
        String integrity = entry.text("integrity");
        boolean alias = !real.equals(key) && (!places.told() || location.endsWith("node_modules/" + key));
        return new ComponentFacts(new PackageVersion(Ecosystem.NPM, real, entry.textOrEmpty("version")), location, alias ? key : null,
                new Distribution(source, integrity == null ? null : DigestText.of(integrity), licence(entry), InstallScript.UNKNOWN),
                entry.isTrue("extraneous") ? Set.of(Flag.EXTRANEOUS) : Set.of(), draft.origin(entry.line()), null);
    }

    /// A text; a table in old packages.
    private static @Nullable String licence(DataTable entry) {
        return entry.entries().get("license") instanceof DataNode.Scalar text ? text.text() : null;
    }
}
