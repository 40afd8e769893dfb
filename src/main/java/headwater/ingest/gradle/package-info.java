/// Lockfiles of Gradle's dependency locking.
/// May import ingest, model, progress; its parts stay inside.
@NullMarked
package headwater.ingest.gradle;

import org.jspecify.annotations.NullMarked;
