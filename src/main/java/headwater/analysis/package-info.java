/// Questions to a dependency graph. Pure and deterministic: sorted answers, no clock, no hash order.
/// May import model, progress, version and JGraphT.
@NullMarked
package headwater.analysis;

import org.jspecify.annotations.NullMarked;
