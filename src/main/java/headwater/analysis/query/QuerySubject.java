package headwater.analysis.query;

import headwater.analysis.match.Finding;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import java.util.List;

/// What is asked: a graph, what its format tells at all, and what was found in it.
public record QuerySubject(DependencyGraph graph, FormatFacts facts, List<Finding> findings) {
    public QuerySubject {
        findings = List.copyOf(findings);
    }
}
