package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import headwater.ingest.yaml.YamlMapping;
import headwater.ingest.yaml.YamlNode;
import headwater.ingest.yaml.YamlText;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a document in YAML: of several documents in one file the first that is SPDX.
final class SpdxYaml {
    private SpdxYaml() {
    }

    /// @throws ReadException                         when the text is no YAML, or no SPDX
    /// @throws headwater.progress.CancelledException when cancelled
    static SpdxDocument parse(byte[] bytes, String file, Progress progress) throws ReadException {
        SpdxDocument document = new SpdxDocument(file);
        List<Problem> found = new ArrayList<>();
        List<YamlNode> all = YamlText.documents(bytes, file, found, progress);
        // What another value with the same key hides is no part of the document.
        document.skipped += found.size();
        found.forEach(each -> document.problems.tell(each.level(), each.code(), each.message(), each.origin().line()));
        YamlMapping root = all.stream().filter(SpdxYaml::isSpdx).map(YamlMapping.class::cast).findFirst().orElseThrow(() ->
                new ReadException("not-spdx", "This is no SPDX document: it says neither \"spdxVersion\" nor \"SPDXID\".", file));
        if (all.size() > 1) {
            document.problems.tell(Problem.Level.WARNING, "several-documents", "The file holds " + all.size()
                    + " documents; only the one that begins here was read.", root.line());
        }
        YamlValues values = new YamlValues(root, document.problems);
        Spdx2Fields fields = new Spdx2Fields(values, document);
        try {
            values.eachField(fields::read);
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree reads nothing", impossible);
        }
        SpdxVersions.check(document);
        return document;
    }

    private static boolean isSpdx(YamlNode document) {
        return document instanceof YamlMapping mapping
                && (mapping.get("spdxVersion").isPresent() || mapping.get("SPDXID").isPresent());
    }
}
