package headwater.workbench.remedy;

import headwater.model.Relation;
import headwater.workbench.remedy.OverrideText.Snippet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Collects what goes into the manifests of a project: lines of its own, by folder and list, and one section of overrides
/// in that of the project; and the warnings that every package manager deserves.
final class ManifestEdits {
    private final Map<String, Map<String, Map<String, String>>> byFolder = new TreeMap<>();
    private final Map<String, String> overrides = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    /// Changes our own lines that ask for a component.
    void lines(Replacement replacement) {
        for (Replacement.Line line : replacement.lines()) {
            byFolder.computeIfAbsent(line.folder(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(list(line.relation()), _ -> new TreeMap<>())
                    .put(replacement.name(), replacement.to());
        }
    }

    private static String list(Relation relation) {
        return switch (relation) {
            case DEV -> "devDependencies";
            case OPTIONAL -> "optionalDependencies";
            case PEER, PEER_OPTIONAL -> "peerDependencies";
            case PROD, WORKSPACE, UNSPECIFIED -> "dependencies";
        };
    }

    void override(String key, String value) {
        overrides.put(key, value);
    }

    Map<String, String> overrides() {
        return overrides;
    }

    void warn(String sentence) {
        if (!warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    /// What does not depend on who carries it out.
    void warnOf(Replacement replacement) {
        String name = replacement.name() + " " + replacement.from();
        if (!replacement.versionKnown()) {
            warn("Which version of " + replacement.name() + " to take instead of " + replacement.from()
                    + " is not known: put one in place of " + OverrideWriter.NO_VERSION + ".");
        }
        if (replacement.bundledIn()) {
            warn(name + " is packed inside another package: an override does not reach it, only another version of that "
                    + "package does.");
        }
        if (!replacement.overridden() && replacement.lines().isEmpty()) {
            warn("The file does not record who asks for " + name + ": change the manifest that does.");
        }
    }

    List<String> warnings() {
        return warnings;
    }

    /// The manifests, with the overrides as a section of the project's.
    List<Snippet> snippets(String section) {
        Map<String, Map<String, Map<String, String>>> all = new TreeMap<>(byFolder);
        if (!overrides.isEmpty()) {
            Map<String, Map<String, String>> project = new LinkedHashMap<>(all.getOrDefault("", Map.of()));
            project.put(section, overrides);
            all.put("", project);
        }
        List<Snippet> snippets = new ArrayList<>();
        all.forEach((folder, sections) -> snippets.add(new Snippet(manifest(folder), JsonSnippet.of(sections), "")));
        return snippets;
    }

    /// The manifests without any overrides.
    List<Snippet> ownLines() {
        List<Snippet> snippets = new ArrayList<>();
        byFolder.forEach((folder, sections) -> snippets.add(new Snippet(manifest(folder), JsonSnippet.of(sections), "")));
        return snippets;
    }

    private static String manifest(String folder) {
        String path = folder.startsWith("importer:") ? folder.substring("importer:".length()) : folder;
        return path.isEmpty() || path.equals(".") ? "package.json" : path + "/package.json";
    }
}
