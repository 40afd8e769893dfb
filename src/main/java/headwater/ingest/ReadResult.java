package headwater.ingest;

import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.model.Problem;
import java.util.List;

/// What a reader made of one input.
///
/// @param formatVersion  as the file says it, `3` for package-lock v3
/// @param facts          what the format can tell at all
public record ReadResult(ReaderId reader, String formatVersion, FormatFacts facts, DependencyGraph graph,
        Coverage coverage, List<Problem> problems) {
    public ReadResult {
        problems = List.copyOf(problems);
    }
}
