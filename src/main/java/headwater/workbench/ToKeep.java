package headwater.workbench;

import headwater.ingest.ReadResult;
import headwater.model.BuildFacts;
import headwater.model.Coverage;
import headwater.model.DependencyGraphBuilder;
import headwater.model.FormatFacts;
import headwater.model.Problem;
import headwater.store.NewSnapshot;
import headwater.store.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Makes of what was read, or could not be, what the store takes.
final class ToKeep {
    private static final int MAX_NAME_LENGTH = 1_000;
    /// Nothing is known of what such a file holds.
    private static final Coverage NOTHING = new Coverage(0, 0, 0, 0, 0, true);

    private ToKeep() {
    }

    static NewSnapshot read(Snapshot snapshot, KeptSnapshots.KeepAs as, KeptSnapshots.Seen seen) throws Failure.NotKept {
        Map<String, byte[]> files = new HashMap<>(snapshot.source().siblings());
        files.put("", snapshot.source().bytes());
        ReadResult read = snapshot.result();
        return made(as, seen, snapshot.file(), files, new Reading(read.reader().name(), read.reader().version(), read.formatVersion(),
                read.facts(), read.graph(), read.coverage(), read.problems()));
    }

    /// What no graph can be made of. Its reader has no name, so that it is read anew whenever it is opened. There are no files
    /// when the lockfile is gone or over the limits.
    static NewSnapshot unread(KeptInput input, KeptSnapshots.KeepAs as, KeptSnapshots.Seen seen, List<Problem> problems)
            throws Failure.NotKept {
        return made(as, seen, input.name(), input.files(), new Reading("", 0, "", new FormatFacts(Set.of(), false, false),
                new DependencyGraphBuilder().build(), NOTHING, problems));
    }

    private static NewSnapshot made(KeptSnapshots.KeepAs as, KeptSnapshots.Seen seen, String path, Map<String, byte[]> files,
            Reading reading) throws Failure.NotKept {
        refuseNames(as);
        return new NewSnapshot(as.project(), as.stream(), as.label(), as.build(), seen.captured(), path, files, reading,
                seen.evidence());
    }

    private static void refuseNames(KeptSnapshots.KeepAs as) throws Failure.NotKept {
        if (as.project().isBlank() || as.stream().isBlank() || as.label().filter(String::isBlank).isPresent()) {
            throw new Failure.NotKept("A project, a stream and a label need a name.");
        }
        BuildFacts build = as.build();
        if (Stream.of(as.project(), as.stream(), as.label().orElse(""), build.commit(), build.build(), build.digest())
                .anyMatch(text -> text.length() > MAX_NAME_LENGTH)) {
            throw new Failure.NotKept("A name or a fact of the build is longer than " + MAX_NAME_LENGTH + " characters.");
        }
    }
}
