/// What comes in only through a component. May import analysis, analysis.match, model, progress.
@NullMarked
package headwater.analysis.dominators;

import org.jspecify.annotations.NullMarked;
