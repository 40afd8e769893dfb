/// Graphs as they would be after a change that nobody has made yet. May import analysis, model, version.
@NullMarked
package headwater.analysis.whatif;

import org.jspecify.annotations.NullMarked;
