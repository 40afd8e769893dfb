package headwater.ingest.nuget;

import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.JsonTree;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads NuGet's `packages.lock.json`, versions 1 and 2. Time and memory are linear in the file.
/// Sure: read from the tool's source (`NuGet.ProjectModel/ProjectLockFile`).
public final class PackagesLockReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("nuget-packages-lock", 1);
    private static final FormatFacts FACTS = new FormatFacts(Set.of(), false, true);
    private static final Pattern MARK = Pattern.compile(
            "\"contentHash\"\\s*:|\"type\"\\s*:\\s*\"(?:Direct|Transitive|CentralTransitive)\"");
    private static final Set<String> VERSIONS = Set.of("1", "2");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return fileName.matches("packages\\.(?:.*\\.)?lock\\.json") || MARK.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        DataTable top = JsonTree.read(input, Set.of(), problems, progress);
        String version = top.textOrEmpty("version");
        if (!VERSIONS.contains(version)) {
            throw new ReadException("lockfile-version-unknown", "The file says version \"" + version
                    + "\"; versions 1 and 2 of packages.lock.json are read. Nothing was read from this file.", input.name());
        }
        return new PackagesGraph(input.name(), problems, top).result(ID, version, FACTS);
    }
}
