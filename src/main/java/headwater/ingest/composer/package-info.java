/// composer.lock of PHP's package manager.
/// May import ingest, model, progress; its parts stay inside.
@NullMarked
package headwater.ingest.composer;

import org.jspecify.annotations.NullMarked;
