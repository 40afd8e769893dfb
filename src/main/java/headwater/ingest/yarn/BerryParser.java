package headwater.ingest.yarn;

import headwater.ingest.ReadException;
import headwater.ingest.yaml.YamlMapping;
import headwater.ingest.yaml.YamlNode;
import headwater.ingest.yaml.YamlText;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text to entries. An entry that cannot be used is skipped and told. Linear in the text.
/// Read from the tool's source: yarn 4, `Project.setupResolutions`.
final class BerryParser {
    private static final String METADATA = "__metadata";
    private static final Pattern BETWEEN_KEYS = Pattern.compile(" *, *");
    private static final int OLDEST = 4;
    private static final int NEWEST = 10;

    private final String file;
    private final BerryLock lock = new BerryLock();

    private BerryParser(String file) {
        this.file = file;
    }

    /// @throws ReadException when the text is no YAML or no lockfile
    static BerryLock parse(byte[] bytes, String file, Progress progress) throws ReadException {
        BerryParser parser = new BerryParser(file);
        List<YamlNode> documents = YamlText.documents(bytes, file, parser.lock.problems, progress);
        if (documents.size() != 1 || !(documents.getFirst() instanceof YamlMapping top)) {
            throw new ReadException("not-a-lockfile", "A yarn.lock is one YAML mapping; this is something else.", file);
        }
        parser.tellShadowed();
        parser.metadata(top);
        for (YamlMapping.Entry each : top.entries()) {
            if (!each.key().equals(METADATA)) {
                parser.entry(each);
            }
        }
        return parser.lock;
    }

    /// Of entries with the same keys YAML keeps the last, and those whose key is no text are left out. Keys of entries are not
    /// indented, those in them are.
    private void tellShadowed() {
        lock.skipped += (int) lock.problems.stream().filter(problem -> problem.code().equals("wrong-kind")).count();
        lock.problems.replaceAll(problem -> {
            if (!problem.code().equals("duplicate-key") || problem.origin().column() != 1) {
                return problem;
            }
            lock.skipped++;
            return new Problem(Problem.Level.ERROR, "duplicate-entry", problem.message()
                    + " Check who changed the lockfile.", problem.origin());
        });
    }

    private void metadata(YamlMapping top) {
        Optional<YamlMapping> metadata = top.mapping(METADATA);
        lock.version = metadata.flatMap(found -> found.text("version")).orElse("");
        lock.cacheKey = metadata.flatMap(found -> found.text("cacheKey")).orElse("");
        if (!isKnown(lock.version)) {
            tell(Problem.Level.WARNING, "lockfile-version-unknown", (lock.version.isEmpty() ? "The file does not say its version"
                    : "Version " + lock.version + " of the lockfile is not known") + "; read as version " + NEWEST + ".", 0);
        }
    }

    private static boolean isKnown(String version) {
        return version.matches("\\d{1,4}") && Integer.parseInt(version) >= OLDEST && Integer.parseInt(version) <= NEWEST;
    }

    private void entry(YamlMapping.Entry each) {
        Optional<String> resolution = each.value() instanceof YamlMapping fields ? fields.text("resolution") : Optional.empty();
        if (!(each.value() instanceof YamlMapping fields) || resolution.isEmpty() || resolution.get().indexOf('@', 1) < 0) {
            lock.skipped++;
            tell(Problem.Level.ERROR, "entry-skipped", "The entry \"" + each.key()
                    + "\" does not say what it resolves to; skipped.", each.line());
            return;
        }
        BerryEntry entry = new BerryEntry(each.line(), List.of(BETWEEN_KEYS.split(each.key().strip())),
                Descriptor.of(resolution.get()), fields.text("version").orElse("").strip(), needs(fields, each),
                optional(fields), fields.text("checksum").orElse(null));
        BerryEntry before = lock.entries.put(resolution.get(), entry);
        if (before != null) {
            lock.skipped++;
            tell(Problem.Level.ERROR, "duplicate-entry", resolution.get() + " stands twice, first in line " + before.line()
                    + "; yarn uses the last one, so does this graph. Check who changed the lockfile.", each.line());
        }
    }

    private Map<String, String> needs(YamlMapping fields, YamlMapping.Entry of) {
        Map<String, String> needs = new LinkedHashMap<>();
        for (YamlMapping.Entry need : entries(fields, "dependencies")) {
            String range = scalar(need.value());
            if (range == null) {
                tell(Problem.Level.WARNING, "wrong-kind", "The range of " + need.key() + " in \"" + of.key()
                        + "\" should be text.", need.line());
            }
            needs.put(need.key(), range == null ? "" : range);
        }
        return needs;
    }

    /// Names in `dependenciesMeta` that are marked `optional: true`.
    private static Set<String> optional(YamlMapping fields) {
        Set<String> names = new HashSet<>();
        for (YamlMapping.Entry each : entries(fields, "dependenciesMeta")) {
            if (each.value() instanceof YamlMapping marks && marks.text("optional").filter("true"::equals).isPresent()) {
                names.add(each.key());
            }
        }
        return names;
    }

    private static List<YamlMapping.Entry> entries(YamlMapping fields, String key) {
        return fields.mapping(key).map(YamlMapping::entries).orElse(List.of());
    }

    private static @Nullable String scalar(YamlNode value) {
        return value instanceof YamlNode.Scalar scalar ? scalar.text() : null;
    }

    private void tell(Problem.Level level, String code, String message, int line) {
        lock.problems.add(new Problem(level, code, message, new Origin(file, line, 0)));
    }
}
