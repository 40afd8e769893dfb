/// Cargo.lock of Rust's package manager.
/// May import ingest, model, progress; its parts stay inside.
@NullMarked
package headwater.ingest.cargo;

import org.jspecify.annotations.NullMarked;
