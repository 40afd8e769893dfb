/// pnpm's pnpm-lock.yaml, lockfile versions 5.x, 6.x and 9.x, with one document or two. May import ingest, model, progress.
@NullMarked
package headwater.ingest.pnpm;

import org.jspecify.annotations.NullMarked;
