package headwater.workbench;

import headwater.analysis.diff.CrossCheck;

/// Words what only one of two files lists, in plain English.
public final class CrossCheckWords {
    private CrossCheckWords() {
    }

    /// Behind "only in FILE: 12 ", for all of one reason.
    public static String group(CrossCheck.Reason reason) {
        return switch (reason) {
            case OWN -> "that the other file has as the project's own code";
            case SPELLING -> "that the other file writes in another way";
            case ALIAS -> "that one of both files lists by an alias";
            case NO_VERSION -> "of which one file says no version";
            case OTHER_ECOSYSTEM -> "of an ecosystem of which the other file lists nothing";
            case DEVELOPMENT -> "needed only for development; the other file lists nothing of that";
            case OPTIONAL -> "that are optional, so not installed everywhere";
            case OTHER_VERSION -> "of which the other file lists another version";
            case BUNDLED -> "that lie in the archive of another package";
            case UNROOTED -> "that no root reaches";
            case UNEXPLAINED -> "that nothing explains";
        };
    }

    /// Why one of them is in one file only.
    public static String reason(CrossCheck.Alone alone) {
        return switch (alone.reason()) {
            case OWN -> "The other file has it as the project's own code.";
            case SPELLING -> alone.other().equals(alone.name() + "@" + alone.version())
                    ? "The other file lists it without saying that it is of this ecosystem."
                    : "The other file writes it as " + alone.other() + ".";
            case ALIAS -> "The other file lists it as " + alone.other() + ": one of both names is an alias.";
            case NO_VERSION -> alone.other().isEmpty() ? "The other file says no version of it."
                    : "The other file lists version " + alone.other() + ", this one none.";
            case OTHER_ECOSYSTEM -> "The other file lists nothing of its ecosystem.";
            case DEVELOPMENT -> "Only development needs it, and the other file lists nothing of that.";
            case OPTIONAL -> "It is optional, so not installed everywhere.";
            case OTHER_VERSION -> "The other file lists " + alone.other() + ".";
            case BUNDLED -> "It lies in the archive of another package.";
            case UNROOTED -> "No root reaches it.";
            case UNEXPLAINED -> "Nothing explains why only one file lists it.";
        };
    }
}
