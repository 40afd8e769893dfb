package headwater.store;

import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.Link;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/// Writes a reading as bytes, column by column, since neighbours in a column are alike and deflate well. Artifacts stand
/// for themselves by number; enumerations by name, so that the order of their values may change.
final class GraphWriter {
    static final int FORMAT = 1;

    private final Reading reading;
    private final DependencyGraph graph;
    private final ToLongFunction<Artifact> number;
    private final Dictionary texts = new Dictionary();
    private final VarintWriter out = new VarintWriter();
    private final Progress progress;

    private GraphWriter(Reading reading, ToLongFunction<Artifact> number, Progress progress) {
        this.progress = progress;
        this.reading = reading;
        this.graph = reading.graph();
        this.number = number;
    }

    /// @param number  of an artifact, as [GraphReader] gets it back
    /// @throws headwater.progress.CancelledException when cancelled
    static byte[] write(Reading reading, ToLongFunction<Artifact> number, Progress progress) {
        GraphWriter writer = new GraphWriter(reading, number, progress);
        writer.announce();
        writer.out.number(FORMAT);
        writer.texts.write(writer.out, progress);
        writer.facts();
        writer.coverage();
        writer.problems();
        writer.components();
        writer.roots();
        writer.dependencies();
        writer.links();
        return writer.out.bytes();
    }

    private void announce() {
        names(Flag.values()).forEach(texts::use);
        names(Relation.values()).forEach(texts::use);
        names(Link.values()).forEach(texts::use);
        for (Problem problem : reading.problems()) {
            List.of(problem.level().name(), problem.code(), problem.message(), problem.origin().file())
                    .forEach(texts::use);
        }
        for (Component component : graph.components()) {
            progress.checkCancelled();
            texts.use(component.installedAs());
            texts.use(component.origin().file());
            texts.use(location(component));
        }
        for (int d = 0; d < graph.dependencyCount(); d++) {
            progress.checkCancelled();
            texts.use(graph.range(d));
        }
    }

    private static String location(Component component) {
        return LocationTemplate.fits(component.location()) ? LocationTemplate.of(component) : component.location();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private void numbers(List<String> names) {
        out.number(names.size());
        names.forEach(name -> out.number(texts.number(name)));
    }

    private void facts() {
        numbers(names(Flag.values()));
        long flags = 0;
        for (Flag flag : Flag.values()) {
            flags = flags << 1 | (reading.facts().flags().contains(flag) ? 1 : 0);
        }
        out.number(flags);
        out.number(reading.facts().installScripts() ? 1 : 0);
        // The second bit came later: blobs without it are of formats that record dependencies.
        out.number((reading.facts().relations() ? 1 : 0) + (reading.facts().dependencies() ? 0 : 2));
    }

    private void coverage() {
        Coverage coverage = reading.coverage();
        out.number(coverage.seen());
        out.number(coverage.understood());
        out.number(coverage.skipped());
        out.number(coverage.unresolved());
        out.number(coverage.unmetOptional());
        out.number(coverage.partial() ? 1 : 0);
    }

    private void problems() {
        out.number(reading.problems().size());
        for (Problem problem : reading.problems()) {
            out.number(texts.number(problem.level().name()));
            out.number(texts.number(problem.code()));
            out.number(texts.number(problem.message()));
            out.number(texts.number(problem.origin().file()));
            out.number(problem.origin().line());
            out.number(problem.origin().column());
        }
    }

    private void components() {
        List<Component> all = graph.components();
        out.number(all.size());
        long before = 0;
        for (Component component : all) {
            progress.checkCancelled();
            long artifact = number.applyAsLong(Artifact.of(component));
            out.signed(artifact - before);
            before = artifact;
        }
        progress.checkCancelled();
        all.forEach(component -> out.number(texts.number(location(component)) << 1
                | (LocationTemplate.fits(component.location()) ? 1 : 0)));
        progress.checkCancelled();
        all.forEach(component -> out.number(texts.number(component.installedAs())));
        for (Component component : all) {
            progress.checkCancelled();
            long flags = 0;
            for (Flag flag : Flag.values()) {
                flags = flags << 1 | (component.has(flag) ? 1 : 0);
            }
            out.number(flags);
        }
        progress.checkCancelled();
        all.forEach(component -> out.number(texts.number(component.origin().file())));
        int line = 0;
        for (Component component : all) {
            progress.checkCancelled();
            Origin origin = component.origin();
            out.signed((long) origin.line() - line);
            line = origin.line();
        }
        progress.checkCancelled();
        all.forEach(component -> out.number(component.origin().column()));
    }

    private void roots() {
        out.signed(graph.project());
        out.number(graph.rootsInferred() ? 1 : 0);
        int[] roots = graph.roots();
        out.number(roots.length);
        Arrays.stream(roots).forEach(out::number);
    }

    private void dependencies() {
        numbers(names(Relation.values()));
        for (int c = 0; c < graph.size(); c++) {
            out.number(graph.endDependency(c) - graph.firstDependency(c));
        }
        for (int c = 0; c < graph.size(); c++) {
            progress.checkCancelled();
            int before = c;
            for (int d = graph.firstDependency(c); d < graph.endDependency(c); d++) {
                out.signed((long) graph.to(d) - before);
                before = graph.to(d);
            }
        }
        List<Relation> relations = List.of(Relation.values());
        for (int d = 0; d < graph.dependencyCount(); d++) {
            progress.checkCancelled();
            out.number(relations.indexOf(graph.relation(d)) * 2L + (graph.byOverride(d) ? 1 : 0));
        }
        for (int d = 0; d < graph.dependencyCount(); d++) {
            progress.checkCancelled();
            out.number(texts.number(graph.range(d)));
        }
    }

    private void links() {
        numbers(names(Link.values()));
        List<Link> kinds = List.of(Link.values());
        out.number(graph.linkCount());
        for (int link = 0; link < graph.linkCount(); link++) {
            out.number(graph.linkFrom(link));
            out.number(graph.linkTo(link));
            out.number(kinds.indexOf(graph.link(link)));
        }
    }
}
