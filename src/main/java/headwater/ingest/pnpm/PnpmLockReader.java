package headwater.ingest.pnpm;

import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.manifest.Manifest;
import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlNode;
import headwater.ingest.yaml.YamlText;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads pnpm's `pnpm-lock.yaml`, lockfile versions 5.x, 6.x and 9.x, and files of two documents, in which the project's own
/// comes last. Time and memory are linear in the file.
/// Sure: read from the tool's source (pnpm 5 to 11), held against its answers on real files.
public final class PnpmLockReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("pnpm-lock", 1);
    private static final Set<String> FILE_NAMES = Set.of("pnpm-lock.yaml", "pnpm-lock.yml");
    private static final Pattern HEAD = Pattern.compile("(?m)^lockfileVersion:");
    private static final Set<Flag> FLAGS = Set.of(Flag.DEV, Flag.OPTIONAL);

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return FILE_NAMES.contains(fileName) || HEAD.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
    }

    @Override
    public Set<String> siblings() {
        return Set.of("package.json");
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        byte[] bytes = input.bytes();
        List<Problem> problems = new ArrayList<>();
        YamlFields fields = new YamlFields(input.name(), problems);
        List<YamlNode> written = YamlText.documents(bytes, input.name(), problems, progress);
        int hidden = problems.size();
        byte last = bytes[bytes.length - 1];
        if (last != '\n' && last != '\r' && last != 0) {
            fields.tell(Problem.Level.WARNING, "end-missing",
                    "The last line has no end, which pnpm always writes; check that the file is whole.", 0);
        }
        List<PnpmDocument> documents = new ArrayList<>();
        for (YamlNode document : written) {
            if (!(document instanceof YamlNode.Scalar scalar && scalar.isNull())) {
                documents.add(PnpmDocument.of(document, fields));
            }
        }
        if (documents.isEmpty()) {
            throw new ReadException("no-components", "The lockfile holds nothing.", input.name());
        }
        PnpmDocument project = documents.getLast();
        PnpmGraph builder = new PnpmGraph(documents, fields, progress);
        DependencyGraph graph = builder.build(input.sibling("package.json").flatMap(m -> Manifest.read(m, problems)));
        FormatFacts facts = new FormatFacts(FLAGS, !project.isSplit(), true);
        return new ReadResult(ID, project.version(), facts, graph, builder.coverage(hidden), problems);
    }
}
