package headwater.ingest.pnpm;

import headwater.ingest.manifest.Manifest;
import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlMapping;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Documents to the dependency graph: importers first, in the order of the file, then what is installed. Used once.
final class PnpmGraph {
    private static final int ENTRIES_PER_CHECK = 1024;

    private final YamlFields fields;
    private final Progress progress;
    private final PnpmInstances instances;
    private final PnpmImporters importers;
    private final PnpmEdges edges;
    private int unresolved;
    private int unmetOptional;

    /// @param documents  the project's own one last
    PnpmGraph(List<PnpmDocument> documents, YamlFields fields, Progress progress) {
        this.fields = fields;
        this.progress = progress;
        instances = new PnpmInstances(fields, documents.getLast().snapshots().size());
        importers = new PnpmImporters(fields);
        for (PnpmDocument document : documents.reversed()) {
            importers.add(instances.add(document));
        }
        edges = new PnpmEdges(importers.count() + instances.all().size());
    }

    DependencyGraph build(Optional<Manifest> manifest) {
        importers.forEachNeed(this::connect);
        int number = importers.count();
        for (PnpmInstance instance : instances.all()) {
            if (number % ENTRIES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            connect(number++, instance);
        }
        DependencyGraphBuilder builder = new DependencyGraphBuilder(number, edges.count());
        importers.addTo(builder, manifest);
        addInstances(builder);
        edges.copyTo(builder);
        tellWhenEmpty();
        return builder.build();
    }

    private void addInstances(DependencyGraphBuilder builder) {
        PnpmComponents components = new PnpmComponents(fields);
        BitSet developmentOnly = edges.developmentOnly(importers.count());
        for (PnpmInstance instance : instances.all()) {
            int number = builder.size();
            builder.add(components.of(instance, edges.onlyNameOf(number), developmentOnly.get(number)));
        }
    }

    /// A dependency of a project.
    private void connect(int from, PnpmScope scope, Need need) {
        boolean overridden = scope.document().overrides().replaces("", need.name());
        if (!link(from, need) && !depend(from, scope, need, overridden)) {
            unresolved(need);
        }
    }

    private void connect(int from, PnpmInstance instance) {
        PnpmPeers peers = PnpmPeers.of(instance.facts(), fields);
        YamlMapping needed = fields.mapping(instance.snapshot(), "dependencies").orElse(YamlMapping.empty());
        YamlMapping optional = fields.mapping(instance.snapshot(), "optionalDependencies").orElse(YamlMapping.empty());
        connect(from, instance, needed, peers, Relation.PROD);
        connect(from, instance, optional, peers, Relation.OPTIONAL);
        for (YamlMapping.Entry peer : peers.entries()) {
            if (needed.get(peer.key()).isEmpty() && optional.get(peer.key()).isEmpty()) {
                countUnmet(instance, peers, peer.key());
            }
        }
    }

    /// A peer that is provided stands among the dependencies, too. A link has the relation of its list in any case, as
    /// pnpm leaves the linked project where it is.
    private void connect(int from, PnpmInstance instance, YamlMapping dependencies, PnpmPeers peers, Relation relation) {
        PnpmScope scope = instance.scope();
        for (YamlMapping.Entry entry : dependencies.entries()) {
            String name = entry.key();
            String reference = fields.text(name, entry.value()).orElse("");
            String range = peers.range(name);
            Need need = new Need(PnpmDocument.HERE, name, reference, relation, range, entry.line());
            boolean overridden = range == null && scope.document().overrides().replaces(instance.packageVersion().name(), name);
            if (!link(from, need) && !depend(from, scope, range == null ? need : need.as(peers.relation(name)), overridden)) {
                unresolved(need);
            }
        }
    }

    private boolean link(int from, Need need) {
        int to = need.isLink() ? importers.linked(need) : PnpmScope.NOWHERE;
        if (to != PnpmScope.NOWHERE) {
            edges.add(from, to, need.name(), need.relation(), need.range(), false);
        }
        return to != PnpmScope.NOWHERE;
    }

    private boolean depend(int from, PnpmScope scope, Need need, boolean overridden) {
        int to = need.isLink() ? PnpmScope.NOWHERE : scope.find(need.name(), need.reference());
        if (to != PnpmScope.NOWHERE) {
            edges.add(from, importers.count() + to, need.name(), need.relation(), need.range(), overridden);
        }
        return to != PnpmScope.NOWHERE;
    }

    private void unresolved(Need need) {
        unresolved++;
        fields.tell(Problem.Level.WARNING, "dependency-unresolved", need.isLink() ? need.name() + " is linked to "
                + need.folder() + "/" + need.path() + ", a folder of which the lockfile tells nothing."
                : "\"" + need.name() + ": " + need.reference() + "\" (" + need.relation().jsonName()
                + ") leads to nothing in the lockfile.", need.line());
    }

    /// Peers that nothing provides are not among the dependencies.
    private void countUnmet(PnpmInstance instance, PnpmPeers peers, String name) {
        if (peers.isOptional(name)) {
            unmetOptional++;
        } else {
            unresolved++;
            fields.tell(Problem.Level.WARNING, "dependency-unresolved", instance.location() + " needs " + name + "@"
                    + peers.range(name) + " (peer), which is not in the lockfile.", instance.line());
        }
    }

    private void tellWhenEmpty() {
        if (!instances.all().isEmpty()) {
            return;
        }
        if (unresolved > 0) {
            fields.tell(Problem.Level.ERROR, "no-components",
                    "The project has dependencies, but the lockfile holds no component.", 0);
        } else {
            fields.tell(Problem.Level.INFO, "no-components", "The project has no dependencies.", 0);
        }
    }

    /// Call after [#build].
    ///
    /// @param hidden  entries that another one with the same key hides
    Coverage coverage(int hidden) {
        int understood = instances.all().size();
        return new Coverage(understood + hidden, understood, hidden, unresolved, unmetOptional);
    }
}
