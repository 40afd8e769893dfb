/// YAML as trees of text with lines, for every format that is written in it; the YAML library stops here.
/// May import ingest, model, progress.
@NullMarked
package headwater.ingest.yaml;

import org.jspecify.annotations.NullMarked;
