package headwater.ingest.pnpm;

import headwater.ingest.manifest.Manifest;
import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlMapping;
import headwater.model.ComponentFacts;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The projects of a lockfile, each a root, numbered from 0.
final class PnpmImporters {
    private static final String LOCATION = "importer:";
    private static final String WORKSPACE = "workspace:";
    /// Where a project lists what it needs. The last two stand in the first of two documents: what pnpm itself runs.
    private static final Map<String, Relation> LISTS = lists();

    private final YamlFields fields;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Importer> importers = new ArrayList<>();
    /// Where each project begins, by its number.
    private final List<Integer> lines = new ArrayList<>();
    private final Map<Integer, String> names = new HashMap<>();

    /// Part of a project that one document holds.
    private record Importer(int number, String folder, PnpmScope scope, YamlMapping lists) {
    }

    @FunctionalInterface
    interface Use {
        void accept(int from, PnpmScope scope, Need need);
    }

    PnpmImporters(YamlFields fields) {
        this.fields = fields;
    }

    private static Map<String, Relation> lists() {
        Map<String, Relation> lists = new LinkedHashMap<>();
        lists.put("dependencies", Relation.PROD);
        lists.put("optionalDependencies", Relation.OPTIONAL);
        lists.put("devDependencies", Relation.DEV);
        lists.put("configDependencies", Relation.DEV);
        lists.put("packageManagerDependencies", Relation.DEV);
        return lists;
    }

    void add(PnpmScope scope) {
        scope.document().importers().forEach((folder, lists) -> {
            int number = numbers.computeIfAbsent(folder, _ -> {
                lines.add(lists.line());
                return lines.size() - 1;
            });
            importers.add(new Importer(number, folder, scope, lists));
        });
    }

    int count() {
        return numbers.size();
    }

    void forEachNeed(Use use) {
        for (Importer importer : importers) {
            YamlMapping ranges = fields.mapping(importer.lists, "specifiers").orElse(YamlMapping.empty());
            LISTS.forEach((list, relation) -> fields.mapping(importer.lists, list).ifPresent(all -> {
                for (YamlMapping.Entry entry : all.entries()) {
                    Need need = need(importer, entry, relation, ranges);
                    learnName(need);
                    use.accept(importer.number, importer.scope, need);
                }
            }));
        }
    }

    private Need need(Importer importer, YamlMapping.Entry entry, Relation relation, YamlMapping ranges) {
        if (entry.value() instanceof YamlMapping both) {
            String range = fields.text(both, "specifier").map(text -> importer.scope.document().range(entry.key(), text, fields))
                    .orElse(null);
            return new Need(importer.folder, entry.key(), fields.text(both, "version").orElse(""), relation, range, entry.line());
        }
        return new Need(importer.folder, entry.key(), fields.text(entry.key(), entry.value()).orElse(""), relation,
                fields.text(ranges, entry.key()).orElse(null), entry.line());
    }

    /// The lockfile names no project, but `name: workspace:^` tells how the project is called to which it is linked.
    private void learnName(Need need) {
        if (need.range() == null || !need.range().startsWith(WORKSPACE) || !need.isLink()) {
            return;
        }
        String range = need.range().substring(WORKSPACE.length());
        int alias = range.indexOf('@', 1);
        int number = linked(need);
        if (number != PnpmScope.NOWHERE && (alias > 0 || !range.startsWith("."))) {
            names.putIfAbsent(number, alias > 0 ? range.substring(0, alias) : need.name());
        }
    }

    /// The number of the project to which a link leads, or [PnpmScope#NOWHERE].
    int linked(Need need) {
        return numbers.getOrDefault(resolve(need.folder(), need.path()), PnpmScope.NOWHERE);
    }

    private static String resolve(String folder, String path) {
        List<String> parts = new ArrayList<>();
        for (String part : (folder + "/" + path).split("/")) {
            boolean up = part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..");
            if (up) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? PnpmDocument.HERE : String.join("/", parts);
    }

    /// Adds the projects as roots; call after [#forEachNeed].
    ///
    /// @param manifest  what the manifest beside the lockfile tells
    void addTo(DependencyGraphBuilder builder, Optional<Manifest> manifest) {
        numbers.forEach((folder, number) -> {
            boolean here = folder.equals(PnpmDocument.HERE);
            String known = names.getOrDefault(number, here ? "" : folder);
            String name = here ? manifest.map(Manifest::name).orElse(known) : known;
            String version = here ? manifest.map(Manifest::version).orElse("") : "";
            builder.root(builder.add(new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, version), LOCATION + folder,
                    null, Distribution.UNKNOWN, Set.of(), new Origin(fields.file(), lines.get(number), 0))));
            if (here) {
                builder.project(number);
            }
        });
    }
}
