package headwater.workbench.remedy;

import java.util.List;

/// `overrides` of npm. A key with a version means whatever is asked for in a range that holds this version.
/// Sure: read from npm 11's source (arborist 9, `override-set.js` and `node.js`) and tried with the real tool.
final class NpmOverrides implements OverrideWriter {
    @Override
    public OverrideText write(List<Replacement> replacements) {
        ManifestEdits edits = new ManifestEdits();
        for (Replacement each : replacements) {
            edits.warnOf(each);
            if (!each.overridden() || each.projectAsks()) {
                edits.lines(each);
            }
            if (each.overridden()) {
                override(edits, each);
            }
        }
        return new OverrideText(edits.snippets("overrides"), edits.warnings());
    }

    private static void override(ManifestEdits edits, Replacement each) {
        edits.override(each.alone() ? each.name() : each.name() + "@" + each.from(), each.to());
        edits.warn("npm reads overrides only from the package.json of the project itself, not from those of its members.");
        edits.warn("npm keeps what the lockfile holds, at least for members of a workspace: after writing the override run"
                + " npm update " + each.name() + ", and read the new lockfile again.");
        if (each.projectAsks()) {
            edits.warn("The project itself asks for " + each.name() + ": npm refuses (EOVERRIDE) unless that line and the "
                    + "override say the same, so both are given.");
        }
        if (!each.alsoAsked().isEmpty()) {
            edits.warn(each.alsoMoved());
        }
    }
}
