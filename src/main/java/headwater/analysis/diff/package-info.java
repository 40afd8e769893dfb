/// What changed between two builds, and why: components, instances, declarations, the cause of each addition. May import
/// what analysis may.
@NullMarked
package headwater.analysis.diff;

import org.jspecify.annotations.NullMarked;
