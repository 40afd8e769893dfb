/// What a component reaches against the arrows: who depends on it. May import analysis, analysis.paths,
/// analysis.match, model.
@NullMarked
package headwater.analysis.blast;

import org.jspecify.annotations.NullMarked;
