package headwater.ingest.yarn;

import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.manifest.Manifest;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.Optional;
import java.util.Set;

/// Reads the `yarn.lock` of yarn 2 and later (berry), lockfile versions 4 to 10, with the `package.json` and `.yarnrc.yml` beside
/// it when they are there. Time and memory are linear in the file.
/// Sure: read from the tool's source (yarn 4.18), held against its own parsers and against `yarn info` on real files.
public final class YarnBerryReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("yarn-berry", 1);
    private static final FormatFacts FACTS = new FormatFacts(Set.of(), false, true);

    @Override
    public ReaderId id() {
        return ID;
    }

    /// By its first key, for yarn's lockfiles of both kinds have the same name.
    @Override
    public boolean recognises(String fileName, byte[] head) {
        return YarnLock.text(head).contains("__metadata:");
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return YarnLock.isName(fileName);
    }

    @Override
    public Set<String> siblings() {
        return Set.of("package.json", ".yarnrc.yml");
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        String file = input.name();
        byte[] bytes = input.bytes();
        YarnLock.refuseConflict(bytes, file);
        BerryLock lock = BerryParser.parse(bytes, file, progress);
        Optional<Manifest> manifest = input.sibling("package.json").flatMap(m -> Manifest.read(m, lock.problems));
        BerryCatalogs catalogs = input.sibling(".yarnrc.yml")
                .map(settings -> BerryCatalogs.read(settings, lock.problems, progress)).orElse(BerryCatalogs.NONE);
        BerryGraph entries = new BerryGraph(file, lock, manifest, catalogs, progress);
        DependencyGraph graph = entries.build();
        return new ReadResult(ID, lock.version, FACTS, graph, entries.coverage(), lock.problems);
    }
}
