/// A small language that picks components out of a graph: states, names, versions, and how they depend on each other. May
/// import model, version, progress, analysis, analysis.match.
@NullMarked
package headwater.analysis.query;

import org.jspecify.annotations.NullMarked;
