/// yarn's yarn.lock: the classic one in its own grammar, and that of yarn 2 and later (berry) in YAML.
/// May import ingest, ingest.manifest, ingest.yaml, model, progress, version.
@NullMarked
package headwater.ingest.yarn;

import org.jspecify.annotations.NullMarked;
