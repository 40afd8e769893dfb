package headwater.ingest.cyclonedx;

import headwater.ingest.NumberedTexts;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Link;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// A document to the dependency graph. Nesting becomes links, never dependencies. Used once.
final class BomGraph {
    private static final int ENTRIES_PER_CHECK = 1024;

    private final String file;
    private final BomDocument bom;
    private final Progress progress;
    private final List<BomEntry> entries;
    private final DependencyGraphBuilder builder;
    private int unresolved;
    private int dependencies;

    BomGraph(String file, BomDocument bom, Progress progress) {
        this.file = file;
        this.bom = bom;
        this.progress = progress;
        entries = new ArrayList<>(bom.described);
        entries.addAll(bom.entries);
        builder = new DependencyGraphBuilder(entries.size(), bom.references.count());
    }

    DependencyGraph build() {
        BomLocations locations = new BomLocations(entries, bom.references.texts(), bom.problems);
        addComponents(locations);
        connect(locations);
        locations.tellMissing();
        roots();
        tellWhatIsMissing(locations);
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
            if (entry.name == null && !entry.hasPurl()) {
                bom.problems.tell(Problem.Level.WARNING, "name-missing",
                        "A component has neither name nor purl; it cannot match anything.", entry.line);
            }
        }
    }

    private void connect(BomLocations locations) {
        BomReferences references = bom.references;
        NumberedTexts texts = references.texts();
        BitSet repeated = repeated(locations);
        for (int i = 0; i < references.count(); i++) {
            if (i % ENTRIES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            int from = locations.find(references.from(i));
            int to = locations.find(references.to(i));
            if (from < 0 || to < 0) {
                unresolved++;
                tellDangling(texts.text(references.from(i)), texts.text(references.to(i)), from < 0, to < 0,
                        references.line(i));
            } else if (references.provides(i)) {
                builder.link(from, to, Link.PROVIDES);
            } else if (!repeated.get(i)) {
                builder.depend(from, to, Relation.UNSPECIFIED, null);
                dependencies++;
            }
        }
        tellDeclaredOnly(locations, texts);
    }

    /// Dependencies that say again what an earlier one says. Those of one component are looked at together, in the order
    /// of the document.
    private BitSet repeated(BomLocations locations) {
        BomReferences references = bom.references;
        int[] next = new int[entries.size() + 1];
        for (int i = 0; i < references.count(); i++) {
            next[locations.find(references.from(i)) + 1]++;
        }
        for (int v = 0; v < entries.size(); v++) {
            next[v + 1] += next[v];
        }
        int[] statement = new int[references.count()];
        for (int i = references.count() - 1; i >= 0; i--) {
            statement[--next[locations.find(references.from(i)) + 1]] = i;
        }
        BitSet repeated = new BitSet();
        int[] lastFrom = new int[entries.size() + 1];
        for (int i : statement) {
            int from = locations.find(references.from(i)) + 1;
            int to = locations.find(references.to(i)) + 1;
            if (!references.provides(i)) {
                repeated.set(i, lastFrom[to] == from);
                lastFrom[to] = from;
            }
        }
        return repeated;
    }

    private void tellDangling(String from, String to, boolean fromMissing, boolean toMissing, int line) {
        String missing = toMissing ? to : from;
        String also = fromMissing && toMissing ? ", nor is \"" + from + "\"" : "";
        String elsewhere = missing.startsWith("urn:cdx:") ? " It is in another document, which is not read." : "";
        bom.problems.tell(Problem.Level.WARNING, "dependency-unresolved", "\"" + from + "\" depends on \"" + to
                + "\", but \"" + missing + "\" is not in the document" + also + "." + elsewhere, line);
    }

    /// A reference may say nothing but that it has no dependencies, and still mean no component.
    private void tellDeclaredOnly(BomLocations locations, NumberedTexts texts) {
        BitSet sources = new BitSet();
        for (int i = 0; i < bom.references.count(); i++) {
            sources.set(bom.references.from(i));
        }
        for (int i = 0; i < texts.count(); i++) {
            if (!sources.get(i) && bom.references.declares(i) && locations.find(i) < 0) {
                bom.problems.tell(Problem.Level.WARNING, "reference-unknown", "\"" + texts.text(i)
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
                    || project.ref != null && bom.references.isComplete(project.reference);
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

    private void tellWhatIsMissing(BomLocations locations) {
        if (listed() == 0) {
            tellEmpty();
            return;
        }
        long silent = IntStream.range(0, entries.size()).filter(i -> !isDeclared(entries.get(i), i, locations)).count();
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

    private boolean isDeclared(BomEntry entry, int index, BomLocations locations) {
        return entry.reference >= 0 && locations.find(entry.reference) == index
                && bom.references.declares(entry.reference);
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
