/// Dependency paths from the roots: counted exactly, listed shortest first and never without a bound.
/// May import analysis, model, progress.
@NullMarked
package headwater.analysis.paths;

import org.jspecify.annotations.NullMarked;
