package headwater.store;

import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.model.Problem;
import java.util.List;

/// What a reader made of a source.
///
/// @param reader         name of the reader
/// @param readerVersion  rises whenever the same bytes would give another graph
/// @param formatVersion  as the source says it
public record Reading(String reader, int readerVersion, String formatVersion, FormatFacts facts, DependencyGraph graph,
        Coverage coverage, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }
}
