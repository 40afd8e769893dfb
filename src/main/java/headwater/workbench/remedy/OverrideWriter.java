package headwater.workbench.remedy;

import java.util.List;

/// Puts replacements into the words of one package manager.
interface OverrideWriter {
    /// What stands for a version where none is known to be safe. No registry serves it, so an installation stops until
    /// somebody has put a version in its place.
    String NO_VERSION = "CHOOSE-A-VERSION";

    OverrideText write(List<Replacement> replacements);
}
