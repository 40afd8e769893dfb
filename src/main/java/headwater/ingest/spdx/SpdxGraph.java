package headwater.ingest.spdx;

import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.FormatFacts;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.List;
import java.util.Set;

/// A document to the dependency graph, the same for every notation.
final class SpdxGraph {
    private static final int PACKAGES_PER_CHECK = 1024;

    private SpdxGraph() {
    }

    static ReadResult of(ReaderId reader, String file, SpdxDocument document, Progress progress) {
        SpdxProducer producer = document.header.producer();
        SpdxLocations locations = new SpdxLocations(document);
        DependencyGraphBuilder builder = new DependencyGraphBuilder(document.packages.size(), document.relationships.count());
        SpdxComponents components = new SpdxComponents(file, document, producer);
        for (int i = 0; i < document.packages.size(); i++) {
            if (i % PACKAGES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            builder.add(components.of(document.packages.get(i), locations.of(i)));
        }
        SpdxStatements statements = new SpdxStatements(document, locations, builder);
        statements.describe(producer);
        List<Integer> described = SpdxRoots.described(document, locations);
        Set<String> turned = new NpmDirections(document, producer, locations)
                .turned(described.size() == 1 ? described.getFirst() : -1);
        statements.connect(producer, turned, progress);
        int project = new SpdxRoots(document, locations, builder, statements).choose();
        int listed = document.packages.size() - (project < 0 ? 0 : 1);
        tellWhatIsMissing(document, listed, statements);
        DependencyGraph graph = builder.build();
        Coverage coverage = new Coverage(listed + document.skipped, listed, document.skipped, statements.unresolved(), 0,
                document.incomplete || listed == 0);
        FormatFacts facts = new FormatFacts(Set.of(), false, producer.isNpm() || producer.isOwn());
        return new ReadResult(reader, document.header.versionNumber(), facts, graph, coverage, document.problems.all());
    }

    private static void tellWhatIsMissing(SpdxDocument document, int listed, SpdxStatements statements) {
        if (listed == 0) {
            document.problems.tell(Problem.Level.WARNING, "no-components", document.packages.isEmpty()
                    ? "The document lists no packages." : "The document lists no package but the one that it is about.", 0);
        } else if (statements.none() && statements.unresolved() > 0) {
            document.problems.tell(Problem.Level.WARNING, "no-dependencies", "Every dependency of the document leads nowhere;"
                    + " who brought its packages in cannot be told.", 0);
        } else if (statements.none()) {
            document.problems.tell(Problem.Level.WARNING, "no-dependencies", "The document records no dependencies: its"
                    + " packages are a list, and who brought them in cannot be told.", 0);
        }
    }
}
