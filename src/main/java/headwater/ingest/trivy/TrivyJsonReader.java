package headwater.ingest.trivy;

import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.JsonTree;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.progress.Progress;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads Trivy's own JSON (schema 2), made with `--list-all-pkgs`: without it Trivy writes only what it holds for vulnerable.
/// Time and memory are linear in the file.
/// Sure: read from the tool's source (`pkg/types/report.go`, `pkg/fanal/types/package.go`).
public final class TrivyJsonReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("trivy-json", 1);
    private static final Pattern MARK = Pattern.compile("\"SchemaVersion\"\\s*:|\"ArtifactName\"\\s*:");
    private static final Set<String> PASSED_OVER = Set.of("Metadata", "Layer", "InstalledFiles", "CustomResources",
            "Misconfigurations", "MisconfSummary", "Secrets", "References", "CVSS", "Description", "Locations");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return FirstBytes.isJsonWith(MARK, head);
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return fileName.endsWith(".json") && recognises(fileName, head);
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        DataTable top = JsonTree.read(input, PASSED_OVER, problems, progress);
        String version = top.textOrEmpty("SchemaVersion");
        if (!version.equals("2")) {
            throw new ReadException("format-version-unknown", "The file says SchemaVersion \"" + version
                    + "\"; version 2 of Trivy's JSON is read. Nothing was read from this file.", input.name());
        }
        return new TrivyGraph(input.name(), problems, top.tables("Results")).result(ID, version);
    }
}
