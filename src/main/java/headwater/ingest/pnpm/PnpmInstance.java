package headwater.ingest.pnpm;

import headwater.ingest.yaml.YamlMapping;
import headwater.model.PackageVersion;

/// An installed instance as written: what is known of it and what it depends on.
///
/// @param location  its key; with `#2` at the end when another document has the same key for something else
/// @param facts     the same as `snapshot` up to version 6
/// @param line      of the key, from 1
record PnpmInstance(PnpmScope scope, String location, PackageVersion packageVersion, YamlMapping facts,
        YamlMapping snapshot, int line) {
}
