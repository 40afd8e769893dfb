package headwater.ingest.pnpm;

import headwater.ingest.manifest.Manifest;
import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlMapping;
import headwater.ingest.yaml.YamlNode;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        instances = new PnpmInstances(fields);
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
        DependencyGraphBuilder builder = new DependencyGraphBuilder(number, number * 2);
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
    private void connect(int from, PnpmScope scope, PnpmImporters.Need need) {
        connect(from, scope, need.folder(), need.name(), need.reference(), need.relation(), need.range(),
                scope.document().overrides().replaces("", need.name()), need.line());
    }

    private void connect(int from, PnpmInstance instance) {
        Optional<YamlMapping> peers = fields.mapping(instance.facts(), "peerDependencies");
        YamlMapping optionalPeers = peers.isEmpty() ? YamlMapping.EMPTY
                : fields.mapping(instance.facts(), "peerDependenciesMeta").orElse(YamlMapping.EMPTY);
        YamlMapping needed = fields.mapping(instance.snapshot(), "dependencies").orElse(YamlMapping.EMPTY);
        YamlMapping optional = fields.mapping(instance.snapshot(), "optionalDependencies").orElse(YamlMapping.EMPTY);
        for (YamlMapping.Entry entry : needed.entries()) {
            connect(from, instance, entry, peers, isOptional(optionalPeers, entry.key()) ? Relation.PEER_OPTIONAL : Relation.PEER,
                    Relation.PROD);
        }
        for (YamlMapping.Entry entry : optional.entries()) {
            connect(from, instance, entry, Optional.empty(), Relation.PEER, Relation.OPTIONAL);
        }
        peers.ifPresent(all -> countUnmet(instance, all, optionalPeers, needed, optional));
    }

    private void connect(int from, PnpmInstance instance, YamlMapping.Entry entry, Optional<YamlMapping> peers,
            Relation asPeer, Relation otherwise) {
        String reference = fields.text(entry.key(), entry.value()).orElse("");
        String range = peers.flatMap(all -> all.get(entry.key())).map(PnpmGraph::textOf).orElse(null);
        boolean overridden = range == null && instance.scope().document().overrides()
                .replaces(instance.packageVersion().name(), entry.key());
        connect(from, instance.scope(), PnpmDocument.HERE, entry.key(), reference, range == null ? otherwise : asPeer, range,
                overridden, entry.line());
    }

    private static String textOf(YamlNode range) {
        return range instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }

    private boolean isOptional(YamlMapping optionalPeers, String name) {
        return fields.mapping(optionalPeers, name).map(meta -> fields.flag(meta, "optional")).orElse(false);
    }

    /// Peers that nothing provides are not among the dependencies.
    private void countUnmet(PnpmInstance instance, YamlMapping peers, YamlMapping optionalPeers, YamlMapping needed,
            YamlMapping optional) {
        for (YamlMapping.Entry peer : peers.entries()) {
            if (needed.get(peer.key()).isPresent() || optional.get(peer.key()).isPresent()) {
                continue;
            }
            if (isOptional(optionalPeers, peer.key())) {
                unmetOptional++;
            } else {
                unresolved++;
                fields.tell(Problem.Level.WARNING, "dependency-unresolved", instance.location() + " needs " + peer.key() + "@"
                        + textOf(peer.value()) + " (peer), which is not in the lockfile.", instance.line());
            }
        }
    }

    private void connect(int from, PnpmScope scope, String folder, String name, String reference, Relation relation,
            @Nullable String range, boolean overridden, int line) {
        boolean link = reference.startsWith(PnpmImporters.LINK);
        int to = link ? importers.linked(folder, reference) : scope.find(name, reference);
        if (to != PnpmScope.NOWHERE) {
            edges.add(from, link ? to : importers.count() + to, name, relation, range, overridden);
            return;
        }
        unresolved++;
        fields.tell(Problem.Level.WARNING, "dependency-unresolved", link ? name + " is linked to " + reference
                + ", a folder of which the lockfile tells nothing." : "\"" + name + ": " + reference + "\" ("
                + relation.jsonName() + ") leads to nothing in the lockfile.", line);
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
