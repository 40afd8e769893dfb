/// The list of formats; the only package that knows all readers.
@NullMarked
package headwater.ingest.builtin;

import org.jspecify.annotations.NullMarked;
