/// Advisories: OSV records and the incidents that come with the program. May import ingest, model, progress.
@NullMarked
package headwater.ingest.advisory;

import org.jspecify.annotations.NullMarked;
