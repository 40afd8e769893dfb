/// Since when, until when: intervals out of the snapshots of a stream. May import model, progress.
@NullMarked
package headwater.analysis.exposure;

import org.jspecify.annotations.NullMarked;
