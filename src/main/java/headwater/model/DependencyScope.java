package headwater.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// The scopes that people switch on and off, each with the relations that belong to it. A workspace's members belong to
/// production: they are our own code; what a patched package was made of belongs to it like its own code. A dependency of
/// which the format does not tell why belongs to every scope: it may be any, and no filter hides it.
public enum DependencyScope {
    PROD, DEV, OPTIONAL, PEER;

    private Set<Relation> relations() {
        return switch (this) {
            case PROD -> EnumSet.of(Relation.PROD, Relation.WORKSPACE, Relation.PATCH, Relation.UNSPECIFIED);
            case DEV -> EnumSet.of(Relation.DEV, Relation.UNSPECIFIED);
            case OPTIONAL -> EnumSet.of(Relation.OPTIONAL, Relation.UNSPECIFIED);
            case PEER -> EnumSet.of(Relation.PEER, Relation.PEER_OPTIONAL, Relation.UNSPECIFIED);
        };
    }

    /// All relations of some scopes.
    public static Set<Relation> relations(Collection<DependencyScope> scopes) {
        EnumSet<Relation> all = EnumSet.noneOf(Relation.class);
        scopes.forEach(scope -> all.addAll(scope.relations()));
        return all;
    }

    /// Every scope, the usual answer.
    public static Set<DependencyScope> all() {
        return EnumSet.allOf(DependencyScope.class);
    }
}
