/// The revisions of lockfiles in a git repository, read without git. The only place of JGit; may import ingest, progress.
@NullMarked
package headwater.ingest.git;

import org.jspecify.annotations.NullMarked;
