package headwater.workbench.remedy;

import java.util.List;

/// `overrides` of bun, as in npm; a key with a version is understood by newer ones only.
/// Sure: from bun's documentation, and tried with 1.2.2, which ignores a version in a key, and 1.4.5, which heeds it.
final class BunOverrides implements OverrideWriter {
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
        return new OverrideText(edits.snippets("overrides"), edits.warnings());
    }

    private static void override(ManifestEdits edits, Replacement each) {
        edits.override(each.alone() ? each.name() : each.name() + "@" + each.from(), each.to());
        edits.warn("bun reads overrides only from the package.json at the root.");
        if (!each.alone()) {
            edits.warn("Older versions of bun (seen with 1.2) ignore a key with a version without a word: there only " + each.name()
                    + " alone works, and changes the other versions of it as well.");
        }
        if (!each.alsoAsked().isEmpty()) {
            edits.warn(each.alsoMoved());
        }
    }
}
