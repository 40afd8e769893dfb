package headwater.workbench.remedy;

import java.util.List;

/// `resolutions` of yarn 1. A key is a path of package names and knows no versions; where another version of the name must
/// stay, the packages that ask are named.
/// Sure: from yarn's documentation and its source (`resolution-map.js`), and tried with yarn 1.22.
final class YarnClassicOverrides implements OverrideWriter {
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
        if (each.alone()) {
            edits.override("**/" + each.name(), each.to());
        } else {
            each.askers().forEach(asker -> edits.override("**/" + asker + "/" + each.name(), each.to()));
            edits.warn("Other versions of " + each.name() + " must stay and a resolution of yarn 1 cannot name a version, so it "
                    + "names who asks: another version of " + String.join(", ", each.askers()) + " is meant as well.");
        }
        edits.warn("yarn 1 reads resolutions only from the package.json at the root of the workspace, and takes versions "
                + "outside of a declared range with no more than a warning.");
        if (!each.peerOf().isEmpty()) {
            edits.warn(String.join(", ", each.peerOf()) + " asks for " + each.name()
                    + " as a peer: yarn 1 installs no peers, so whoever provides it must change.");
        }
    }
}
