package headwater.analysis.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A state of a component that a query asks for by a word after a colon.
public enum State {
    /// A root itself depends on it.
    DIRECT,
    /// No path of production leads to it.
    DEV,
    /// A path of production leads to it.
    PROD,
    /// Nothing but optional dependencies brings it in.
    OPTIONAL,
    /// Nothing but peer dependencies brings it in.
    PEER,
    /// An advisory or indicator lists it.
    COMPROMISED,
    /// It runs a script of its own on installation.
    SCRIPT,
    /// Present, and no root reaches it.
    UNROOTED,
    /// A root: the project, members of its workspace, or inferred ones.
    ROOT,
    /// A member of the workspace.
    WORKSPACE;

    /// As it is written, with its colon.
    public String word() {
        return ":" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}
