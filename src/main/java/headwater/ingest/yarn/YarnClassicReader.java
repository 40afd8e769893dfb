package headwater.ingest.yarn;

import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.OtherKinds;
import headwater.ingest.PlainText;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.manifest.Manifest;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Reads the `yarn.lock` of yarn 1 ("yarn lockfile v1"), with the `package.json` beside it when there is one. Time and memory
/// are linear in the file.
/// Sure: read from the tool's source (yarn 1.22), held against its own parser on real files.
public final class YarnClassicReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("yarn-classic", 1);
    private static final FormatFacts FACTS = new FormatFacts(Set.of(), false, true);

    @Override
    public ReaderId id() {
        return ID;
    }

    /// By its first comment, or by its name: without the comment yarn still reads it.
    @Override
    public boolean recognises(String fileName, byte[] head) {
        return YarnLock.isName(fileName) || YarnLock.text(head).contains("# yarn lockfile v");
    }

    @Override
    public Set<String> siblings() {
        return Set.of("package.json");
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        String file = input.name();
        byte[] bytes = input.bytes();
        YarnLock.refuseConflict(bytes, file);
        OtherKinds.refuse(bytes, "a lockfile", file);
        ClassicLock lock = ClassicParser.parse(PlainText.decode(bytes, file), file, progress);
        if (lock.version == null) {
            if (lock.entries.isEmpty()) {
                throw new ReadException("not-a-lockfile", "This is no yarn.lock: it has neither its first comment nor an entry.",
                        file);
            }
            lock.problems.add(new Problem(Problem.Level.WARNING, "lockfile-version-missing",
                    "The file does not begin with \"# yarn lockfile v1\"; read as version 1.", Origin.wholeFile(file)));
        }
        Optional<Manifest> manifest = input.sibling("package.json").flatMap(m -> Manifest.read(m, lock.problems));
        ClassicGraph entries = new ClassicGraph(file, lock, manifest, progress);
        DependencyGraph graph = entries.build();
        return new ReadResult(ID, Objects.requireNonNullElse(lock.version, "1"), FACTS, graph, entries.coverage(), lock.problems);
    }
}
