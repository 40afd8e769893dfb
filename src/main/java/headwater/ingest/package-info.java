/// Bytes to graph: what every format reader shares. Input is hostile; a reader reports problems and goes on.
/// May import model and progress; readers live in packages below and never import each other.
@NullMarked
package headwater.ingest;

import org.jspecify.annotations.NullMarked;
