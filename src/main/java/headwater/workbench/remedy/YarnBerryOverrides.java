package headwater.workbench.remedy;

import java.util.List;

/// `resolutions` of yarn 2 and later. A key may hold a range, which must be written exactly as it is declared.
/// Sure: from yarn's documentation, and tried with yarn 4.
final class YarnBerryOverrides implements OverrideWriter {
    private static final String PROTOCOL = "npm:";

    @Override
    public OverrideText write(List<Replacement> replacements) {
        ManifestEdits edits = new ManifestEdits();
        for (Replacement each : replacements) {
            edits.warnOf(each);
            if (!each.overridden() || !each.alone()) {
                edits.lines(each);
            }
            if (each.overridden()) {
                override(edits, each);
            }
        }
        return new OverrideText(edits.snippets("resolutions"), edits.warnings());
    }

    private static void override(ManifestEdits edits, Replacement each) {
        String to = each.to().startsWith(PROTOCOL) ? each.to() : PROTOCOL + each.to();
        if (each.alone()) {
            edits.override(each.name(), to);
        } else if (each.ranges().contains("")) {
            each.askers().forEach(asker -> edits.override(asker + "/" + each.name(), to));
        } else {
            each.ranges().forEach(range -> edits.override(each.name() + "@"
                    + (range.contains(":") ? range : PROTOCOL + range), to));
        }
        edits.warn("yarn reads resolutions only from the package.json at the root of the workspace.");
        if (!each.peerOf().isEmpty()) {
            edits.warn(String.join(", ", each.peerOf()) + " asks for " + each.name()
                    + " as a peer: a resolution does not change what provides it.");
        }
    }
}
