/// The smallest set of components whose removal leaves no path, with the proof that none is smaller. May import
/// analysis, analysis.paths, model, progress.
@NullMarked
package headwater.analysis.cut;

import org.jspecify.annotations.NullMarked;
