package headwater.analysis.query;

import java.util.List;

/// What a query asks of one component.
sealed interface Condition {
    /// Everything.
    record Anything() implements Condition {
    }

    /// Its `name@version` or its location holds a text, in any case.
    record Word(String text) implements Condition {
    }

    /// It is called so.
    record Name(String name) implements Condition {
    }

    /// Its version is this one or lies in this range.
    record Version(VersionTest test) implements Condition {
    }

    record Has(State state) implements Condition {
    }

    /// Its bytes come from this host.
    record Host(String host) implements Condition {
    }

    /// Its licence names this one.
    record Licence(String name) implements Condition {
    }

    /// One of some chains picks it.
    record AnyOf(List<Chain> chains) implements Condition {
        public AnyOf {
            chains = List.copyOf(chains);
        }
    }

    /// None of some chains picks it.
    record Not(List<Chain> chains) implements Condition {
        public Not {
            chains = List.copyOf(chains);
        }
    }

    /// How it is called where it cannot be told.
    default String word() {
        return switch (this) {
            case Has has -> has.state.word();
            case Host _ -> ":host";
            case Licence _ -> ":licence";
            case Version(VersionTest test) -> test.written();
            case Anything _, Word _, Name _, AnyOf _, Not _ -> "";
        };
    }
}
