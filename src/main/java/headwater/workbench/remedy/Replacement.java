package headwater.workbench.remedy;

import headwater.analysis.remedy.Edit;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.Relation;
import headwater.version.NpmRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An edit with everything that an override needs to know of the component it takes out.
///
/// @param name        under which others ask for it: its alias, if it has one
/// @param from        its version now
/// @param to          what to put in its place: a version, or for an alias a whole reference
/// @param overridden  whether others than our own code ask for it, so that lines of our own do not do
/// @param alone       whether nothing else has that name, so that the name alone means it
/// @param ranges      as declared by whatever asks for it, without our own lines
/// @param askers      names of the packages that ask for it, without our own code
/// @param lines       the lines of our own manifests that ask for it
/// @param projectAsks whether the project itself does
/// @param alsoAsked   others of that name whose declared ranges allow `from` too
/// @param bundledIn   whether it is packed inside another package
/// @param peerOf      what asks for it as a peer
record Replacement(String name, String from, String to, boolean overridden, boolean alone, SortedSet<String> ranges,
        SortedSet<String> askers, List<Line> lines, boolean projectAsks, SortedSet<String> alsoAsked, boolean bundledIn,
        SortedSet<String> peerOf) {
    /// A line of one of our own manifests.
    ///
    /// @param root  location of the project or member whose manifest it is
    record Line(String root, Relation relation) {
    }

    /// @param edits  all that are made together, this one among them
    /// @param named  components by the name under which others ask for them
    static Replacement of(DependencyGraph graph, Edit edit, List<Edit> edits, Map<String, List<Integer>> named) {
        Component component = graph.component(edit.component());
        String name = component.installName();
        String version = Objects.requireNonNullElse(edit.version(), OverrideWriter.NO_VERSION);
        String to = component.installedAs() == null ? version : "npm:" + component.name() + "@" + version;
        int[] others = named.getOrDefault(name, List.of()).stream().mapToInt(Integer::intValue)
                .filter(c -> edits.stream().noneMatch(each -> each.component() == c
                        && Objects.equals(each.version(), edit.version()))).toArray();
        int[] asked = incoming(graph, edit.component(), d -> !graph.isOwn(graph.from(d)));
        List<Line> lines = new ArrayList<>();
        for (int line : edit.ownLines()) {
            lines.add(new Line(graph.component(graph.from(line)).location(), graph.relation(line)));
        }
        return new Replacement(name, component.version(), to, edit.kind() == Edit.Kind.OVERRIDE, others.length == 0,
                texts(asked, d -> Objects.requireNonNullElse(graph.range(d), "")),
                texts(asked, d -> graph.component(graph.from(d)).installName()), lines,
                IntStream.of(edit.ownLines()).anyMatch(d -> graph.from(d) == graph.project()),
                alsoAsked(graph, others, component.version()), component.has(Flag.BUNDLED),
                texts(incoming(graph, edit.component(), d -> graph.relation(d) == Relation.PEER
                        || graph.relation(d) == Relation.PEER_OPTIONAL), d -> graph.component(graph.from(d)).label()));
    }

    private static int[] incoming(DependencyGraph graph, int component, IntPredicate wanted) {
        return IntStream.range(graph.firstIncoming(component), graph.endIncoming(component)).map(graph::incoming)
                .filter(d -> graph.relation(d) != Relation.WORKSPACE).filter(wanted).toArray();
    }

    private static SortedSet<String> texts(int[] dependencies, IntFunction<String> text) {
        return IntStream.of(dependencies).mapToObj(text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> alsoAsked(DependencyGraph graph, int[] others, String version) {
        SortedSet<String> found = new TreeSet<>();
        for (int other : others) {
            for (int d : incoming(graph, other, _ -> true)) {
                String range = graph.range(d);
                if (range != null && NpmRange.parse(range).filter(each -> each.contains(version)).isPresent()) {
                    found.add(graph.component(other).label());
                }
            }
        }
        return found;
    }

    /// Says which others a key with the version means too.
    String alsoMoved() {
        return "The override also moves " + String.join(", ", alsoAsked) + ": a range that asks for it allows " + name + " " + from
                + " too.";
    }

    boolean versionKnown() {
        return !to.endsWith(OverrideWriter.NO_VERSION);
    }
}
