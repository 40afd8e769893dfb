/// Layered (Sugiyama) layout of dependency path graphs: positions only, no colours, deterministic, own int-array code.
/// May import progress.
@NullMarked
package headwater.layout;

import org.jspecify.annotations.NullMarked;
