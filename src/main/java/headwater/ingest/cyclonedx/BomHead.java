package headwater.ingest.cyclonedx;

import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/// What both readers share: the look at the first bytes, and the way from a document to a result.
final class BomHead {
    /// Neither install scripts nor the reason of a dependency are in the format.
    private static final FormatFacts PLAIN = new FormatFacts(Set.of(), false, false);
    /// npm's own tools write these flags as properties.
    private static final FormatFacts WITH_NPM_FLAGS = new FormatFacts(
            EnumSet.of(Flag.DEV, Flag.BUNDLED, Flag.EXTRANEOUS), false, false);

    private BomHead() {
    }

    /// The first bytes as text, in whichever encoding: without zeros, a byte order mark and leading blanks.
    static String text(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        int start = 0;
        while (start < text.length() && " \t\r\n\u00ef\u00bb\u00bf\u00fe\u00ff".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    static ReadResult result(ReaderId reader, String file, BomDocument bom, Progress progress) {
        BomGraph entries = new BomGraph(file, bom, progress);
        DependencyGraph graph = entries.build();
        boolean npm = bom.entries.stream().anyMatch(entry -> entry.npmFacts);
        return new ReadResult(reader, bom.specVersion, npm ? WITH_NPM_FLAGS : PLAIN, graph, entries.coverage(),
                bom.problems.all());
    }
}
