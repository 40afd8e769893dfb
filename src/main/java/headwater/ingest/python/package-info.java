/// Lockfiles of the Python world: uv.lock, poetry.lock, Pipfile.lock and requirements with hashes.
/// May import ingest, model, progress; its parts stay inside.
@NullMarked
package headwater.ingest.python;

import org.jspecify.annotations.NullMarked;
