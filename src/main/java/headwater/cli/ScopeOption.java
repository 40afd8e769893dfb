package headwater.cli;

import headwater.model.DependencyScope;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/// Which dependencies count.
final class ScopeOption {
    @Option(names = "--scope", split = ",", paramLabel = "SCOPE",
            description = "only dependencies of these scopes: prod, dev, optional, peer (default: all)")
    private Set<DependencyScope> scopes = EnumSet.noneOf(DependencyScope.class);

    Set<DependencyScope> scopes() {
        return scopes.isEmpty() ? DependencyScope.all() : scopes;
    }
}
