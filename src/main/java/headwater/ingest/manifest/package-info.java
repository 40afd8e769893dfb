/// What the readers of npm's family share: `package.json`, its dependency lists, small steps over JSON.
/// May import ingest, model.
@NullMarked
package headwater.ingest.manifest;

import org.jspecify.annotations.NullMarked;
