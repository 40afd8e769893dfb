/// npm's package-lock.json and npm-shrinkwrap.json, lockfile versions 1, 2 and 3. May import ingest, model, progress.
@NullMarked
package headwater.ingest.npm;

import org.jspecify.annotations.NullMarked;
