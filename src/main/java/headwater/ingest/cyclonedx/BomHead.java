package headwater.ingest.cyclonedx;

import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.EnumSet;
import java.util.Set;

/// What both readers share: the way from a document to a result.
final class BomHead {
    /// Neither install scripts nor the reason of a dependency are in the format.
    private static final FormatFacts PLAIN = new FormatFacts(Set.of(), false, false);
    /// npm's own tools write these flags as properties.
    private static final FormatFacts WITH_NPM_FLAGS = new FormatFacts(
            EnumSet.of(Flag.DEV, Flag.BUNDLED, Flag.EXTRANEOUS), false, false);

    private BomHead() {
    }

    static ReadResult result(ReaderId reader, String file, BomDocument bom, Progress progress) {
        BomGraph entries = new BomGraph(file, bom, progress);
        DependencyGraph graph = entries.build();
        boolean npm = bom.entries.stream().anyMatch(entry -> entry.npmFacts);
        return new ReadResult(reader, bom.specVersion, npm ? WITH_NPM_FLAGS : PLAIN, graph, entries.coverage(),
                bom.problems.all());
    }
}
