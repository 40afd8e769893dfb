package headwater.workbench.remedy;

import headwater.workbench.remedy.OverrideText.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `overrides` of pnpm: in `pnpm-workspace.yaml` since pnpm 10, before that under `pnpm` in the `package.json` of the
/// project, which pnpm 11 reads no longer. A key with a version means whatever is asked for in a range that meets it.
/// Sure: from pnpm's documentation and release notes, and tried with pnpm 10.
final class PnpmOverrides implements OverrideWriter {
    @Override
    public OverrideText write(List<Replacement> replacements) {
        ManifestEdits edits = new ManifestEdits();
        for (Replacement each : replacements) {
            edits.warnOf(each);
            if (!each.overridden()) {
                edits.lines(each);
            } else {
                override(edits, each);
            }
        }
        List<Snippet> snippets = new ArrayList<>(edits.ownLines());
        if (!edits.overrides().isEmpty()) {
            snippets.add(new Snippet("pnpm-workspace.yaml", yaml(edits.overrides()), "pnpm 10 and later"));
            snippets.add(new Snippet("package.json", json(edits.overrides()), "pnpm 9 and earlier"));
        }
        return new OverrideText(snippets, edits.warnings());
    }

    private static void override(ManifestEdits edits, Replacement each) {
        edits.override(each.alone() ? each.name() : each.name() + "@" + each.from(), each.to());
        edits.warn("pnpm reads overrides only at the root of the workspace; pnpm 11 and later ignore those in package.json.");
        if (!each.peerOf().isEmpty()) {
            edits.warn(String.join(", ", each.peerOf()) + " asks for " + each.name()
                    + " as a peer, which older versions of pnpm do not override: whoever provides it must change too.");
        }
        if (!each.alsoAsked().isEmpty()) {
            edits.warn(each.alsoMoved());
        }
    }

    private static String yaml(Map<String, String> overrides) {
        StringBuilder yaml = new StringBuilder("overrides:\n");
        overrides.forEach((key, value) -> yaml.append("  ").append(JsonSnippet.quoted(key)).append(": ")
                .append(JsonSnippet.quoted(value)).append('\n'));
        return yaml.toString();
    }

    private static String json(Map<String, String> overrides) {
        StringBuilder json = new StringBuilder("{\n  \"pnpm\": {\n    \"overrides\": ");
        JsonSnippet.object(json, overrides, "    ");
        return json.append("\n  }\n}\n").toString();
    }
}
