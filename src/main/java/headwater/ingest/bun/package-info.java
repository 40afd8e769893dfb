/// bun's bun.lock, lockfile versions 0 to 2; the binary bun.lockb is recognised and refused.
/// May import ingest, manifest, model, progress, version.
@NullMarked
package headwater.ingest.bun;

import org.jspecify.annotations.NullMarked;
