/// Who was exposed when: a strip for each stream of builds over time, painted on any surface. May import draw, layout,
/// model.
@NullMarked
package headwater.draw.timeline;

import org.jspecify.annotations.NullMarked;
