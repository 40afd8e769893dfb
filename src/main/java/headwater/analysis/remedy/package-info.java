/// Which edits take a component out of a project, and the cheapest of them. May import analysis, analysis.cut,
/// analysis.match, analysis.paths, model, progress, version.
@NullMarked
package headwater.analysis.remedy;

import org.jspecify.annotations.NullMarked;
