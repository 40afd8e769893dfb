package headwater.export;

import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import java.io.IOException;
import java.io.OutputStream;

/// Writes a whole graph in one format, in UTF-8, deterministically. Does not close the stream.
public interface GraphWriter {
    void write(DependencyGraph graph, FormatFacts facts, OutputStream out) throws IOException;
}
