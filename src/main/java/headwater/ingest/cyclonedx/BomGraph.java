package headwater.ingest.cyclonedx;

import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Link;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A document to the dependency graph. Nesting becomes links, never dependencies. Used once.
final class BomGraph {
    private static final int ENTRIES_PER_CHECK = 1024;

    private final String file;
    private final BomDocument bom;
    private final Progress progress;
    private final List<BomEntry> entries;
    private final DependencyGraphBuilder builder = new DependencyGraphBuilder();
    private int unresolved;
    private int dependencies;

    BomGraph(String file, BomDocument bom, Progress progress) {
        this.file = file;
        this.bom = bom;
        this.progress = progress;
        entries = new ArrayList<>(bom.described);
        entries.addAll(bom.entries);
    }

    DependencyGraph build() {
        BomLocations locations = new BomLocations(entries, bom.problems);
        addComponents(locations);
        connect(locations);
        locations.tellMissing();
        roots();
        tellWhatIsMissing();
        return builder.build();
    }

    private void addComponents(BomLocations locations) {
        BomComponents components = new BomComponents(file, bom);
        for (int i = 0; i < entries.size(); i++) {
            if (i % ENTRIES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            BomEntry entry = entries.get(i);
            entry.number = builder.add(components.of(entry, locations.of(entry, i)));
            if (entry.parent != null) {
                builder.link(entry.parent.number, entry.number, Link.CONTAINS);
            }
            if (entry.name == null && entry.purl == null) {
                bom.problems.tell(Problem.Level.WARNING, "name-missing",
                        "A component has neither name nor purl; it cannot match anything.", entry.line);
            }
        }
    }

    private void connect(BomLocations locations) {
        BomReferences references = bom.references;
        String[] texts = references.texts();
        int[] component = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            component[i] = locations.find(texts[i]);
        }
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < references.count(); i++) {
            if (i % ENTRIES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            int from = component[references.from(i)];
            int to = component[references.to(i)];
            if (from < 0 || to < 0) {
                unresolved++;
                tellDangling(texts[references.from(i)], texts[references.to(i)], from < 0, to < 0, references.line(i));
            } else if (references.provides(i)) {
                builder.link(from, to, Link.PROVIDES);
            } else if (seen.add((long) from * entries.size() + to)) {
                builder.depend(from, to, Relation.UNSPECIFIED, null);
                dependencies++;
            }
        }
        tellDeclaredOnly(locations, texts);
    }

    private void tellDangling(String from, String to, boolean fromMissing, boolean toMissing, int line) {
        String missing = toMissing ? to : from;
        String also = fromMissing && toMissing ? ", nor is \"" + from + "\"" : "";
        String elsewhere = missing.startsWith("urn:cdx:") ? " It is in another document, which is not read." : "";
        bom.problems.tell(Problem.Level.WARNING, "dependency-unresolved", "\"" + from + "\" depends on \"" + to
                + "\", but \"" + missing + "\" is not in the document" + also + "." + elsewhere, line);
    }

    /// A reference may say nothing but that it has no dependencies, and still mean no component.
    private void tellDeclaredOnly(BomLocations locations, String[] texts) {
        BitSet sources = new BitSet();
        for (int i = 0; i < bom.references.count(); i++) {
            sources.set(bom.references.from(i));
        }
        for (int i = 0; i < texts.length; i++) {
            if (!sources.get(i) && bom.references.declares(texts[i]) && locations.find(texts[i]) < 0) {
                bom.problems.tell(Problem.Level.WARNING, "reference-unknown", "\"" + texts[i]
                        + "\" has an entry in the dependencies, but is not in the document.", 0);
            }
        }
    }

    /// The component that the document is about, where it tells on what that depends; else roots are inferred.
    private void roots() {
        boolean known = false;
        if (!bom.described.isEmpty()) {
            BomEntry project = bom.described.getFirst();
            builder.project(project.number);
            known = builder.dependsOnAnything(project.number) || entries.size() == 1
                    || project.ref != null && bom.references.isComplete(project.ref);
        }
        if (known) {
            builder.root(0);
            members();
            return;
        }
        builder.inferRoots();
        if (!entries.isEmpty()) {
            bom.problems.tell(Problem.Level.INFO, "roots-inferred", (bom.described.isEmpty()
                    ? "The document does not say what it is about" : "The document does not say on what \""
                    + bom.described.getFirst().label() + "\" depends")
                    + "; components that nothing depends on are taken for roots.", 0);
        }
    }

    /// Members of a workspace are told by our own exports only: a root is our own code and matches no advisory, so nobody
    /// else's word is taken for it.
    private void members() {
        if (bom.producer.equals(BomComponents.OWN)) {
            entries.stream().filter(entry -> entry.root).forEach(entry -> builder.root(entry.number));
        }
    }

    private int listed() {
        return entries.size() - (bom.described.isEmpty() ? 0 : 1);
    }

    private void tellWhatIsMissing() {
        if (listed() == 0) {
            tellEmpty();
            return;
        }
        long silent = entries.stream().filter(entry -> !bom.references.declares(
                builder.component(entry.number).location())).count();
        if (dependencies == 0 && unresolved > 0) {
            bom.problems.tell(Problem.Level.WARNING, "no-dependencies", "Every dependency of the document leads nowhere; who"
                    + " brought its components in cannot be told.", 0);
        } else if (dependencies == 0) {
            bom.problems.tell(Problem.Level.WARNING, "no-dependencies", "The document records no dependencies: its"
                    + " components are a list, and who brought them in cannot be told.", 0);
        } else if (silent > 0) {
            bom.problems.tell(Problem.Level.INFO, "dependencies-unknown", "Of " + silent + " of " + entries.size()
                    + " components the document does not say on what they depend; that is not the same as nothing.", 0);
        }
    }

    private void tellEmpty() {
        if (bom.vulnerabilities > 0) {
            bom.problems.tell(Problem.Level.ERROR, "vex-only", "The document states vulnerabilities (" + bom.vulnerabilities
                    + ") of components that another document lists; it holds no components itself. Open that one.", 0);
        } else {
            bom.problems.tell(Problem.Level.WARNING, "no-components", "The document lists no components.", 0);
        }
    }

    /// Call after [#build()].
    Coverage coverage() {
        int listed = listed();
        return new Coverage(listed + bom.skipped, listed, bom.skipped, unresolved, 0, bom.incomplete || listed == 0);
    }
}
