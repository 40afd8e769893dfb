/// Snapshots kept in a local database, whole and crash-safe. The only package that knows SQL, H2 and Flyway. May import
/// model and progress.
@NullMarked
package headwater.store;

import org.jspecify.annotations.NullMarked;
