package headwater.ui.inspector;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.DisplayText;
import headwater.model.NaturalOrder;
import headwater.model.Relation;
import headwater.ui.session.Listing;
import headwater.ui.text.Texts;
import headwater.workbench.ComponentFacts;
import headwater.workbench.Neighbour;
import headwater.workbench.Sentence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Words the lists about a component; each line leads to what it names.
final class DescribeLists {
    private final ComponentFacts of;
    private final DependencyGraph graph;

    DescribeLists(ComponentFacts of, DependencyGraph graph) {
        this.of = of;
        this.graph = graph;
    }

    List<InspectorContent.Section> sections() {
        List<InspectorContent.Section> sections = new ArrayList<>();
        if (!of.own() && !Arrays.equals(of.blast().introducers(), new int[] {of.number()})) {
            int[] introducers = inOrder(of.blast().introducers());
            components(sections, "introducers", Texts.text("inspector.introducers"), introducers,
                    list(Texts.text("inspector.introducers"), introducers));
        }
        through(sections, of.onlyThrough().stream().mapToInt(Integer::intValue).toArray());
        paths().ifPresent(sections::add);
        neighbours(sections, "usedBy", "inspector.usedBy", of.dependants());
        neighbours(sections, "dependsOn", "inspector.dependsOn", of.dependencies());
        return sections;
    }

    /// What every path passes; the heading leads to the tree of what comes in only through what.
    private void through(List<InspectorContent.Section> sections, int[] components) {
        components(sections, "through", Texts.text("inspector.through"), components,
                Optional.of(new Link.Dominators(of.number())));
    }

    private void components(List<InspectorContent.Section> sections, String id, String title, int[] components,
            Optional<Link> heading) {
        if (components.length > 0) {
            sections.add(new InspectorContent.Section(id, title, heading, Arrays.stream(components)
                    .mapToObj(c -> new InspectorContent.Line("", spaced(c), "", false,
                            Optional.of(new Link.Select(c)))).toList()));
        }
    }

    private int[] inOrder(int[] components) {
        return Arrays.stream(components).boxed().sorted(Comparator.comparing(this::spaced, new NaturalOrder()))
                .mapToInt(Integer::intValue).toArray();
    }

    private Optional<Link> list(String title, int[] components) {
        return Optional.of(new Link.ListThem(Listing.of(
                Texts.text("listing.of", title, graph.component(of.number()).label()), components)));
    }

    private void neighbours(List<InspectorContent.Section> sections, String id, String key, List<Neighbour> all) {
        if (!all.isEmpty()) {
            int[] components = all.stream().mapToInt(Neighbour::component).distinct().toArray();
            sections.add(new InspectorContent.Section(id, Texts.count(key, components.length),
                    list(Texts.text(key + ".list"), components), all.stream().map(this::line).toList()));
        }
    }

    private InspectorContent.Line line(Neighbour neighbour) {
        boolean odd = Boolean.FALSE.equals(neighbour.satisfied());
        List<String> trail = new ArrayList<>();
        if (neighbour.relation() != Relation.PROD && neighbour.relation() != Relation.UNSPECIFIED) {
            trail.add(Texts.text("relation." + neighbour.relation().jsonName()));
        }
        if (neighbour.range() != null && !neighbour.range().isEmpty()) {
            trail.add(neighbour.range());
        }
        if (neighbour.byOverride()) {
            trail.add(Texts.text("range.override"));
        } else if (neighbour.satisfied() != null) {
            trail.add(odd ? Texts.text("range.broken") : "✓");
        }
        return new InspectorContent.Line("", spaced(neighbour.component()), String.join(" ", trail),
                odd && !neighbour.byOverride(), Optional.of(new Link.Select(neighbour.component())));
    }

    private Optional<InspectorContent.Section> paths() {
        if (of.number() == graph.project() || of.paths().paths().isEmpty()) {
            return Optional.empty();
        }
        Optional<Link> picture = Optional.of(new Link.Paths(of.number()));
        List<InspectorContent.Line> lines = of.paths().paths().stream().map(path -> new InspectorContent.Line(
                String.valueOf(path.length - 1), names(path), "", false, picture)).toList();
        return Optional.of(new InspectorContent.Section("paths",
                Texts.text(of.paths().count().equals(BigInteger.valueOf(lines.size())) ? "inspector.paths"
                        : "inspector.paths.first", Sentence.paths(of.paths().count()), lines.size()), picture, lines));
    }

    /// What a path passes: without the component itself, and without its root when there is only one to start from.
    private String names(int[] path) {
        int from = graph.roots().length == 1 && path.length > 1 ? 1 : 0;
        return from >= path.length - 1 ? Texts.text("inspector.path.straight")
                : IntStream.range(from, path.length - 1).mapToObj(i -> graph.component(path[i]))
                        .map(c -> DisplayText.isolated(c.name().isEmpty() ? c.label() : c.name())).collect(Collectors.joining(" › "));
    }

    private String spaced(int component) {
        return spaced(graph.component(component));
    }

    /// `name version`.
    static String spaced(Component component) {
        String name = DisplayText.isolated(component.name().isEmpty() ? component.label() : component.name());
        return component.name().isEmpty() || component.version().isEmpty() ? name
                : name + " " + DisplayText.of(component.version());
    }
}
