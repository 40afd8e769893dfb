package headwater.workbench.remedy;

import headwater.model.Relation;
import headwater.workbench.remedy.OverrideText.Snippet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Collects what goes into the manifests of a project: lines of its own, by file and list, and one section of overrides
/// in that of the project; and the warnings that every package manager deserves.
final class ManifestEdits {
    private static final String PROJECT = "package.json";

    private final Map<String, Map<String, Map<String, String>>> byFile = new TreeMap<>();
    private final Map<String, String> overrides = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    /// Changes our own lines that ask for a component.
    void lines(Replacement replacement) {
        for (Replacement.Line line : replacement.lines()) {
            byFile.computeIfAbsent(manifest(line.root()), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(list(line.relation()), _ -> new TreeMap<>())
                    .put(replacement.name(), replacement.to());
        }
    }

    private static String list(Relation relation) {
        return switch (relation) {
            case DEV -> "devDependencies";
            case OPTIONAL -> "optionalDependencies";
            case PEER, PEER_OPTIONAL -> "peerDependencies";
            case PROD, WORKSPACE, PATCH, UNSPECIFIED -> "dependencies";
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
        Map<String, Map<String, Map<String, String>>> all = new TreeMap<>(byFile);
        if (!overrides.isEmpty()) {
            Map<String, Map<String, String>> project = new LinkedHashMap<>(all.getOrDefault(PROJECT, Map.of()));
            project.put(section, overrides);
            all.put(PROJECT, project);
        }
        List<Snippet> snippets = new ArrayList<>();
        all.forEach((file, sections) -> snippets.add(new Snippet(file, JsonSnippet.of(sections), "")));
        return snippets;
    }

    /// The manifests without any overrides.
    List<Snippet> ownLines() {
        List<Snippet> snippets = new ArrayList<>();
        byFile.forEach((file, sections) -> snippets.add(new Snippet(file, JsonSnippet.of(sections), "")));
        return snippets;
    }

    /// Where the manifest of a root lies: npm has the folder for its location, pnpm `importer:FOLDER`, yarn
    /// `NAME@workspace:FOLDER`.
    private static String manifest(String location) {
        String folder = location.substring(location.lastIndexOf("@workspace:") < 0 ? 0
                : location.lastIndexOf("@workspace:") + "@workspace:".length());
        String path = folder.startsWith("importer:") ? folder.substring("importer:".length()) : folder;
        return path.isEmpty() || path.equals(".") ? PROJECT : path + "/" + PROJECT;
    }
}
