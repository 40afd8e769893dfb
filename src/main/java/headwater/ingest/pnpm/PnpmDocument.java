package headwater.ingest.pnpm;

import headwater.ingest.ReadException;
import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlMapping;
import headwater.ingest.yaml.YamlNode;
import headwater.model.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One document of a lockfile: what is installed, by key, and the projects for which it is.
///
/// @param importers  by folder; a file from before workspaces is the project `.` itself
/// @param packages   what is known of each package version; up to version 6 of each instance, with its dependencies
/// @param catalogs   ranges that several projects share
/// @param snapshots  dependencies of each instance; the same as `packages` up to version 6
record PnpmDocument(String version, KeyGrammar grammar, Map<String, YamlMapping> importers,
        YamlMapping packages, YamlMapping snapshots, YamlMapping catalogs, Overrides overrides) {
    static final String HERE = ".";
    private static final String CATALOG = "catalog:";

    /// @throws ReadException when it is no lockfile or of a version that is not known
    static PnpmDocument of(YamlNode document, YamlFields fields) throws ReadException {
        Origin origin = new Origin(fields.file(), document.line(), 0);
        if (!(document instanceof YamlMapping top)) {
            throw new ReadException("not-pnpm-lock", "A pnpm lockfile is a mapping; this is none.", origin);
        }
        String version = fields.text(top, "lockfileVersion").orElseThrow(() -> new ReadException("lockfile-version-missing",
                "The file does not say its lockfileVersion, so it cannot be told how to read it.", origin));
        KeyGrammar grammar = KeyGrammar.of(version).orElseThrow(() -> new ReadException("lockfile-version-unknown",
                "lockfileVersion " + version + " is not known; versions 5.x, 6.x and 9.x of pnpm are read. Nothing was "
                        + "read from this file.", origin));
        YamlMapping packages = fields.mapping(top, "packages").orElse(YamlMapping.empty());
        YamlMapping snapshots = grammar == KeyGrammar.NINE ? fields.mapping(top, "snapshots").orElse(YamlMapping.empty())
                : packages;
        return new PnpmDocument(version, grammar, importers(top, fields), packages, snapshots,
                fields.mapping(top, "catalogs").orElse(YamlMapping.empty()), Overrides.of(fields.mapping(top, "overrides"), fields));
    }

    private static Map<String, YamlMapping> importers(YamlMapping top, YamlFields fields) {
        Optional<YamlMapping> listed = fields.mapping(top, "importers");
        if (listed.isEmpty()) {
            return Map.of(HERE, top);
        }
        Map<String, YamlMapping> importers = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : listed.get().entries()) {
            importers.put(entry.key(), fields.mapping(listed.get(), entry.key()).orElse(YamlMapping.empty()));
        }
        return importers;
    }

    /// The range for which `catalog:` or `catalog:name` stands; any other range is itself.
    String range(String name, String declared, YamlFields fields) {
        if (!declared.startsWith(CATALOG)) {
            return declared;
        }
        String catalog = declared.substring(CATALOG.length()).strip();
        return fields.mapping(catalogs, catalog.isEmpty() ? "default" : catalog)
                .flatMap(all -> fields.mapping(all, name))
                .flatMap(entry -> fields.text(entry, "specifier")).orElse(declared);
    }

    /// Whether instances have what is known of them in another place than their dependencies.
    boolean isSplit() {
        return packages != snapshots;
    }
}
