package headwater.ingest.pnpm;

import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlMapping;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every instance of every document, found by key. A key of two documents is one instance when it has the same
/// content and the same dependencies in both.
final class PnpmInstances {
    private final YamlFields fields;
    private final List<PnpmInstance> all;
    private final Map<String, Integer> byLocation;

    /// @param expected  about how many there will be
    PnpmInstances(YamlFields fields, int expected) {
        this.fields = fields;
        all = new ArrayList<>(expected);
        byLocation = HashMap.newHashMap(expected);
    }

    List<PnpmInstance> all() {
        return all;
    }

    /// Adds what a document installs.
    PnpmScope add(PnpmDocument document) {
        List<YamlMapping.Entry> snapshots = document.snapshots().entries();
        PnpmScope scope = new PnpmScope(document, HashMap.newHashMap(snapshots.size()), snapshots.size());
        PnpmPackages packages = document.isSplit() ? new PnpmPackages(document.packages()) : null;
        for (YamlMapping.Entry entry : snapshots) {
            YamlMapping snapshot = mapping(entry);
            add(scope, entry, packages == null ? snapshot : facts(packages, entry), snapshot);
        }
        if (packages != null) {
            addWithoutSnapshot(scope, packages);
        }
        return scope;
    }

    private YamlMapping mapping(YamlMapping.Entry entry) {
        if (entry.value() instanceof YamlMapping mapping) {
            return mapping;
        }
        fields.tell(Problem.Level.ERROR, "wrong-kind", "\"" + entry.key() + "\" should be a mapping; what it depends on is "
                + "not known.", entry.line());
        return YamlMapping.empty();
    }

    private YamlMapping facts(PnpmPackages packages, YamlMapping.Entry entry) {
        String bare = KeyGrammar.withoutSuffix(entry.key());
        return packages.get(bare).orElseGet(() -> {
            fields.tell(Problem.Level.WARNING, "package-missing", "\"" + bare + "\" is not under \"packages\"; where it comes from "
                    + "and its digest are not known.", entry.line());
            return YamlMapping.empty();
        });
    }

    /// pnpm writes a snapshot for every package; without one it is not known who needs it, but it may well be installed.
    private void addWithoutSnapshot(PnpmScope scope, PnpmPackages packages) {
        for (YamlMapping.Entry entry : packages.unasked()) {
            fields.tell(Problem.Level.ERROR, "snapshot-missing", "\"" + entry.key() + "\" is not under \"snapshots\"; what it "
                    + "depends on is not known. The file may be truncated.", entry.line());
            add(scope, entry, mapping(entry), YamlMapping.empty());
        }
    }

    private void add(PnpmScope scope, YamlMapping.Entry entry, YamlMapping facts, YamlMapping snapshot) {
        String location = entry.key();
        for (int copy = 2; byLocation.containsKey(location); copy++) {
            PnpmInstance other = all.get(byLocation.get(location));
            if (isSame(other.facts(), facts, "resolution") && isSame(other.snapshot(), snapshot, "dependencies")
                    && isSame(other.snapshot(), snapshot, "optionalDependencies")) {
                scope.numbers().put(entry.key(), byLocation.get(location));
                return;
            }
            location = entry.key() + "#" + copy;
        }
        scope.numbers().put(entry.key(), all.size());
        byLocation.put(location, all.size());
        all.add(new PnpmInstance(scope, location, packageVersion(scope, entry, facts), facts, snapshot, entry.line()));
    }

    private static boolean isSame(YamlMapping left, YamlMapping right, String key) {
        return left.get(key).isEmpty() && right.get(key).isEmpty()
                || left.get(key).isPresent() && right.get(key).isPresent() && left.get(key).get().sameAs(right.get(key).get());
    }

    private PackageVersion packageVersion(PnpmScope scope, YamlMapping.Entry entry, YamlMapping facts) {
        PackageVersion read = scope.document().grammar().parse(entry.key());
        PackageVersion told = new PackageVersion(read.ecosystem(), fields.text(facts, "name").orElse(read.name()),
                fields.text(facts, "version").map(String::strip).orElse(read.version()));
        if (!read.version().isEmpty() && !told.equals(read)) {
            fields.tell(Problem.Level.ERROR, "source-differs", "\"" + entry.key() + "\" says that it is " + told
                    + ". Check who changed the lockfile.", entry.line());
        }
        return told;
    }
}
