package headwater.analysis.diff;

import java.util.List;
import java.util.Set;

/// One thing that changed about a package. Sets and lists are sorted. What one of the two files cannot tell is no change.
public sealed interface ComponentChange {
    /// The same seen from the other build.
    ComponentChange inverse();

    /// No version of it was there before.
    record Added() implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new Removed();
        }
    }

    /// No version of it is there now.
    record Removed() implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new Added();
        }
    }

    /// One version took the place of an older one; others may stay beside it.
    record VersionUp(String before, String now) implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new VersionDown(now, before);
        }
    }

    /// One version took the place of a newer one.
    record VersionDown(String before, String now) implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new VersionUp(now, before);
        }
    }

    /// Versions went and came otherwise than one for one, or they cannot be ordered.
    ///
    /// @param gone  only before
    /// @param came  only now
    record VersionSetChanged(List<String> gone, List<String> came) implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new VersionSetChanged(came, gone);
        }
    }

    /// A root depends on it itself now, or no longer does.
    record Moved(boolean direct) implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new Moved(!direct);
        }
    }

    /// Where it gets to: production or development, optional, peer.
    record ScopeChanged(Set<Scope> before, Set<Scope> now) implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new ScopeChanged(now, before);
        }
    }

    record LicenceChanged(Set<String> before, Set<String> now) implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new LicenceChanged(now, before);
        }
    }

    /// A version that stayed has another digest.
    ///
    /// @param comparable  whether both digests are of one domain, so that they differ; else they only cannot be compared
    record HashChanged(String version, Set<String> before, Set<String> now, boolean comparable)
            implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new HashChanged(version, now, before, comparable);
        }
    }

    /// It comes from other hosts, or from other repositories.
    record HostChanged(Set<String> before, Set<String> now) implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new HostChanged(now, before);
        }
    }

    /// Some version runs a script on installation where none did.
    record ScriptGained() implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new ScriptLost();
        }
    }

    record ScriptLost() implements ComponentChange {
        @Override
        public ComponentChange inverse() {
            return new ScriptGained();
        }
    }

    /// What a package is there for.
    enum Scope { PRODUCTION, DEVELOPMENT, OPTIONAL, PEER }
}
