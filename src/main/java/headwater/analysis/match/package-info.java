/// Advisories against components: findings with their tier and reason. May import analysis, model, progress.
@NullMarked
package headwater.analysis.match;

import org.jspecify.annotations.NullMarked;
