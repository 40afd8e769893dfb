/// Syft's own JSON, where no SBOM is at hand.
/// May import ingest, model, progress; its parts stay inside.
@NullMarked
package headwater.ingest.syft;

import org.jspecify.annotations.NullMarked;
