package headwater.analysis.query;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.query.Chain.Step;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Answers a query set by set. The project itself is no component of its own list: nothing but `:root` picks it. Used once.
final class QueryEvaluation {
    private static final int EACH = 4_096;

    private final QuerySubject subject;
    private final DependencyGraph graph;
    private final Slice slice;
    private final Progress progress;
    private final BitSet all = new BitSet();
    private final SortedSet<String> reasons = new TreeSet<>();

    QueryEvaluation(QuerySubject subject, Progress progress) {
        this.subject = subject;
        this.progress = progress;
        graph = subject.graph();
        slice = Slice.of(graph);
        all.set(0, graph.size());
        if (graph.project() >= 0) {
            all.clear(graph.project());
        }
    }

    QueryResult of(List<Chain> chains) {
        return QueryResult.of(known(chains), reasons);
    }

    private Known known(List<Chain> chains) {
        Known known = Known.exactly(new BitSet());
        for (Chain chain : chains) {
            known = known.or(known(chain));
        }
        return known;
    }

    private Known known(Chain chain) {
        Known known = Known.exactly(new BitSet());
        for (Step step : chain.steps()) {
            Known here = conditions(step.conditions());
            Known before = known;
            known = switch (step.follows()) {
                case NOTHING -> here;
                case DIRECTLY -> here.and(below(before, this::dependencies));
                case SOMEHOW -> here.and(below(before, starts -> Reachability.dependencies(slice, dependencies(starts))));
            };
        }
        return known;
    }

    /// Where the format records no dependencies, everything may depend on everything.
    private Known below(Known above, Function<BitSet, BitSet> along) {
        BitSet surely = along.apply(above.surely());
        if (subject.facts().dependencies() || above.perhaps().isEmpty()) {
            return new Known(surely, along.apply(above.perhaps()));
        }
        reasons.add(">");
        BitSet perhaps = (BitSet) all.clone();
        perhaps.or(surely);
        return new Known(surely, perhaps);
    }

    private BitSet dependencies(BitSet starts) {
        BitSet targets = new BitSet();
        starts.stream().forEach(from -> {
            for (int slot = slice.firstOut(from); slot < slice.endOut(from); slot++) {
                targets.set(slice.target(slot));
            }
        });
        return targets;
    }

    private Known conditions(List<Condition> conditions) {
        Known known = known(conditions.getFirst());
        for (Condition condition : conditions.subList(1, conditions.size())) {
            known = known.and(known(condition));
        }
        return known;
    }

    private Known known(Condition condition) {
        progress.checkCancelled();
        Known known = switch (condition) {
            case Condition.Anything _ -> Known.exactly(all);
            case Condition.AnyOf(List<Chain> chains) -> known(chains);
            case Condition.Not(List<Chain> chains) -> known(chains).not(all);
            case Condition.Has(State state) when state == State.ROOT -> each(universe(), new StateCheck(subject, progress).of(state));
            case Condition.Has(State state) -> each(all, new StateCheck(subject, progress).of(state));
            case Condition.Name(String name) -> each(all, c -> Told.of(called(graph.component(c).packageVersion(), name)));
            case Condition.Version(VersionTest test) -> version(test.check());
            case Condition.Word(String text) -> word(text.toLowerCase(Locale.ROOT));
            case Condition.Host(String host) -> each(all, c -> told(graph.component(c).source(),
                    source -> SourceHost.matches(source, host)));
            case Condition.Licence(String name) -> each(all, c -> told(graph.component(c).licence(),
                    licence -> LicenceNames.hold(licence, name)));
        };
        if (!condition.word().isEmpty() && !known.untold().isEmpty()) {
            reasons.add(condition.word());
        }
        return known;
    }

    private BitSet universe() {
        BitSet universe = new BitSet();
        universe.set(0, graph.size());
        return universe;
    }

    private Known version(Function<PackageVersion, Told> test) {
        return each(all, c -> test.apply(graph.component(c).packageVersion()));
    }

    private Known word(String wanted) {
        return each(all, c -> {
            Component component = graph.component(c);
            return Told.of(component.label().toLowerCase(Locale.ROOT).contains(wanted)
                    || component.location().toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    private static boolean called(PackageVersion version, String name) {
        return version.name().equals(name)
                || PackageKey.of(version).equals(new PackageKey(version.ecosystem(), name));
    }

    private static Told told(@Nullable String recorded, Function<String, Boolean> test) {
        return Optional.ofNullable(recorded).map(text -> Told.of(test.apply(text))).orElse(Told.UNTOLD);
    }

    private Known each(BitSet among, IntFunction<Told> test) {
        BitSet surely = new BitSet();
        BitSet perhaps = new BitSet();
        for (int c = among.nextSetBit(0); c >= 0; c = among.nextSetBit(c + 1)) {
            if (c % EACH == 0) {
                progress.checkCancelled();
            }
            Told told = test.apply(c);
            surely.set(c, told == Told.YES);
            perhaps.set(c, told != Told.NO);
        }
        return new Known(surely, perhaps);
    }
}
