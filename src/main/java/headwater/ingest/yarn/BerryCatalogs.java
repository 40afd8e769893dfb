package headwater.ingest.yarn;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.yaml.YamlMapping;
import headwater.ingest.yaml.YamlNode;
import headwater.ingest.yaml.YamlText;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ranges that `catalog:` stands for: `catalog` and `catalogs` of the `.yarnrc.yml` beside a lockfile.
/// Read from the tool's source: yarn 4.10, `plugin-catalog`.
final class BerryCatalogs {
    static final BerryCatalogs NONE = new BerryCatalogs(Map.of());

    /// By `catalog:` or `catalog:<name>`, then by package.
    private final Map<String, Map<String, String>> ranges;

    private BerryCatalogs(Map<String, Map<String, String>> ranges) {
        this.ranges = ranges;
    }

    /// Reads them; a file that cannot be read is told as a problem and counts as absent.
    static BerryCatalogs read(InputSource settings, List<Problem> problems, Progress progress) {
        Map<String, Map<String, String>> ranges = new HashMap<>();
        try {
            List<YamlNode> documents = YamlText.documents(settings.bytes(), settings.name(), problems, progress);
            // Settings of comments alone are none.
            if (!documents.isEmpty() && documents.getFirst() instanceof YamlMapping top) {
                top.mapping("catalog").ifPresent(catalog -> ranges.put(Reference.CATALOG, texts(catalog)));
                top.mapping("catalogs").map(YamlMapping::entries).orElse(List.of()).forEach(named -> {
                    if (named.value() instanceof YamlMapping catalog) {
                        ranges.put(Reference.CATALOG + named.key(), texts(catalog));
                    }
                });
            }
        } catch (ReadException unreadable) {
            problems.add(new Problem(Problem.Level.WARNING, "settings-unreadable",
                    ".yarnrc.yml was not used: " + unreadable.getMessage(), unreadable.origin()));
        }
        return new BerryCatalogs(ranges);
    }

    private static Map<String, String> texts(YamlMapping catalog) {
        Map<String, String> texts = new HashMap<>();
        catalog.entries().forEach(each -> catalog.text(each.key()).ifPresent(range -> texts.put(each.key(), range)));
        return texts;
    }

    /// What a range stands for; the range itself when it names no catalog.
    Optional<String> range(String name, String range) {
        return range.startsWith(Reference.CATALOG)
                ? Optional.ofNullable(ranges.getOrDefault(range.strip(), Map.of()).get(name)) : Optional.of(range);
    }
}
