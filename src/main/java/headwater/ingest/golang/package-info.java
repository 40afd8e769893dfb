/// go.mod, with the output of go mod graph and go.sum beside it.
/// May import ingest, model, progress; its parts stay inside.
@NullMarked
package headwater.ingest.golang;

import org.jspecify.annotations.NullMarked;
