/// CycloneDX documents, JSON 1.2 to 1.7 and XML 1.0 to 1.7, streamed; and their validation by the reference library, whose
/// beans stop here. May import ingest, model, progress.
@NullMarked
package headwater.ingest.cyclonedx;

import org.jspecify.annotations.NullMarked;
