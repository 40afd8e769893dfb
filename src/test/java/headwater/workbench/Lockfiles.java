package headwater.workbench;

import headwater.ingest.InputSource;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.Ecosystem;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Small snapshots, written as lockfiles in the tests, and an advisory against `evil` 6.6.6 and `worse` 1.0.0.
final class Lockfiles {
    static final Advisory ADVISORY = new Advisory("X-1", "evil (2020)", "", "", List.of(),
            List.of(new AffectedPackage(Ecosystem.NPM, "evil", Set.of("6.6.6"), List.of()),
                    new AffectedPackage(Ecosystem.NPM, "worse", Set.of("1.0.0"), List.of())),
            List.of(), Optional.empty());

    private Lockfiles() {
    }

    static Snapshot open(String lockfile) throws Failure.Unreadable {
        return new OpenSnapshots(BuiltInFormats.registry()).open(InputSource.ofBytes("package-lock.json",
                lockfile.getBytes(StandardCharsets.UTF_8), Map.of()), Progress.NONE);
    }

    /// Version 3 with these entries, in which `'` stands for `"` and `a` for `node_modules/a`.
    static Snapshot of(String project, String... entries) throws Failure.Unreadable {
        StringBuilder text = new StringBuilder("{'lockfileVersion': 3, 'packages': {'': {'name': 'shop', " + project + "}");
        for (String entry : entries) {
            text.append(", 'node_modules/").append(entry);
        }
        return open(text.append("}}").toString().replace('\'', '"'));
    }

    static Investigation investigate(Snapshot snapshot) {
        return new Investigate(List.of(ADVISORY)).of(snapshot, Progress.NONE);
    }
}
