package headwater.ingest.npm;

import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.JsonTree;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.manifest.Manifest;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what `npm ls --all --json` prints, with or without `--long`, of npm 7 and later, with the `package.json` beside it when there is
/// one. With `--long` every entry has its place, and the graph is that of the lockfile; without it places, ranges, scopes and
/// aliases are not told, and a version that is installed several times is told apart only where npm writes it out. Time and
/// memory are linear in the file.
/// Sure: read from the tool's source (npm 11, `lib/commands/ls.js`), held against the lockfiles of the same trees.
public final class NpmListReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("npm-ls", 1);
    private static final String FIRST_ENTRY = "\"dependencies\"\\s*:\\s*\\{\\s*\"[^\"]+\"\\s*:\\s*\\{\\s*"
            + "(?:\\}|\"(?:version|resolved|required|overridden|missing|name|problems|invalid|extraneous)\"\\s*:)";
    private static final Pattern MARK = Pattern.compile(FIRST_ENTRY);
    private static final Pattern SURE = Pattern.compile("\"(?:overridden|missing|extraneous)\"\\s*:\\s*(?:true|false)");
    private static final Set<String> PASSED_OVER = Set.of("engines", "bin", "scripts", "funding", "repository", "bugs", "exports", "files",
            "keywords", "contributors", "maintainers", "author", "problems");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return FirstBytes.isJsonWith(MARK, head) && !FirstBytes.text(head).contains("\"lockfileVersion\"");
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return fileName.endsWith(".json") && recognises(fileName, head) && SURE.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public Set<String> siblings() {
        return Set.of("package.json");
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        DataTable top = JsonTree.read(input, PASSED_OVER, problems, progress);
        List<Problem> inManifest = new ArrayList<>();
        Optional<Manifest> manifest = input.sibling("package.json").flatMap(file -> Manifest.read(file, inManifest));
        inManifest.forEach(each -> problems.tell(each.level(), each.code(), each.message(), 0));
        boolean placed = top.has("path");
        return new ListedTree(input.name(), problems, top, manifest).draft(progress)
                .result(ID, placed ? "long" : "", new FormatFacts(Set.of(Flag.EXTRANEOUS), false, placed));
    }
}
