package headwater.draw;

import headwater.analysis.diff.Mark;
import headwater.layout.PlacedBox;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.DisplayText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the boxes of a view say: names, versions, and what else tells one from another. Every text is safe to show.
final class BoxTexts {
    /// Between two facts of a detail.
    static final String BETWEEN = " · ";
    private static final double LONGEST_LIST = 260;
    /// A longer name would make its box much wider, characters.
    private static final int SHORT_NAME = 20;
    private static final PlacedBox NOWHERE = new PlacedBox(0, 0, 0, 0);

    private final DependencyGraph graph;
    private final TextWidths widths;
    private final double longest;
    private final BitSet targets = new BitSet();
    private final BitSet compromised = new BitSet();
    private final Map<String, Integer> namesakes = new HashMap<>();
    private final Map<Integer, BoxShape.Stubs> stubs;
    private final CyclesNotShown cycles;
    private final Differences differences;

    /// @param longest  a wider text is cut, px
    BoxTexts(FigureView view, TextWidths widths, double longest) {
        FigureContent figure = view.whole();
        this.widths = widths;
        this.longest = longest;
        graph = figure.graph();
        stubs = view.stubs();
        differences = figure.differences();
        cycles = figure.ofTwoBuilds() ? CyclesNotShown.NONE : CyclesNotShown.of(figure);
        Arrays.stream(figure.targets()).forEach(targets::set);
        Arrays.stream(figure.compromised()).forEach(compromised::set);
        Arrays.stream(figure.components())
                .forEach(c -> namesakes.merge(graph.component(c).label(), 1, Integer::sum));
    }

    boolean isTarget(int component) {
        return targets.get(component);
    }

    /// A box of the view, not yet placed.
    BoxShape describe(FigureView.Box box) {
        int c = box.component();
        if (box.group().isPresent()) {
            return describe(c, box.group().get());
        }
        BoxShape.Stubs left = stubs.getOrDefault(c, BoxShape.Stubs.NONE);
        String title = title(c);
        String detail = detail(c, left);
        return new BoxShape(c, NOWHERE, role(c), shortened(title, TextStyle.NAME), shortened(detail, TextStyle.DETAIL),
                DisplayText.isolated(title) + " " + detail, Optional.empty(), left);
    }

    private BoxShape describe(int c, Group group) {
        boolean cycle = group.kind() == Group.Kind.CYCLE;
        List<String> names = group.members().stream().map(member ->
                DisplayText.isolated(graph.component(member).name())).toList();
        BoxShape.Stubs left = new BoxShape.Stubs(
                group.members().stream().mapToInt(member -> of(member).before()).sum(),
                group.members().stream().mapToInt(member -> of(member).after()).sum());
        String title = names.size() + (cycle ? " components in a cycle" : " components in a row");
        String between = cycle ? ", " : " › ";
        return new BoxShape(c, NOWHERE, group.members().stream().anyMatch(this::isDirect) ? Role.DIRECT : Role.PATH,
                title, inOneLine(names, between), title + ": " + String.join(between, names), Optional.of(group), left);
    }

    private BoxShape.Stubs of(int component) {
        return stubs.getOrDefault(component, BoxShape.Stubs.NONE);
    }

    /// As many names as there is room for, the last one always, for that is where the way goes on.
    private String inOneLine(List<String> names, String between) {
        String all = String.join(between, names);
        for (int kept = names.size() - 2; widths.width(all, TextStyle.DETAIL) > LONGEST_LIST && kept > 0; kept--) {
            all = String.join(between, names.subList(0, kept)) + between + "…" + between + names.getLast();
        }
        return shortened(all, TextStyle.DETAIL);
    }

    private String title(int c) {
        Component component = graph.component(c);
        return DisplayText.of(component.name().isEmpty() ? component.label() : component.name());
    }

    /// Name, version, and the place of one that has namesakes.
    String name(int c) {
        List<String> parts = new ArrayList<>(List.of(DisplayText.isolated(title(c))));
        parts.add(DisplayText.of(graph.component(c).version()));
        parts.add(place(c));
        return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private String place(int c) {
        String holder = holder(graph.component(c).location());
        return namesakes.getOrDefault(graph.component(c).label(), 0) > 1 && !holder.isEmpty()
                ? "in " + DisplayText.isolated(holder) : "";
    }

    /// What happened to it between two builds, which its text tells also where its colour tells something graver.
    Optional<Role> change(int c) {
        return switch (differences.components().get(c)) {
            case ADDED -> Optional.of(Role.ADDED);
            case REMOVED -> Optional.of(Role.REMOVED);
            case CHANGED -> Optional.of(Role.CHANGED);
            case SAME -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private Role role(int c) {
        if (compromised.get(c)) {
            return Role.COMPROMISED;
        }
        Mark mark = differences.components().get(c);
        if (mark != null) {
            return change(c).orElse(graph.isRoot(c) ? Role.ROOT : Role.UNCHANGED);
        }
        if (graph.isRoot(c)) {
            return Role.ROOT;
        }
        if (targets.get(c)) {
            return Role.TARGET;
        }
        return isDirect(c) ? Role.DIRECT : Role.PATH;
    }

    private boolean isDirect(int c) {
        for (int slot = graph.firstIncoming(c); slot < graph.endIncoming(c); slot++) {
            if (graph.isRoot(graph.from(graph.incoming(slot))) && !graph.rootsInferred()) {
                return true;
            }
        }
        return false;
    }

    private String detail(int c, BoxShape.Stubs left) {
        List<String> parts = new ArrayList<>();
        if (differences.details().containsKey(c)) {
            parts.add(DisplayText.of(differences.details().get(c)));
        } else {
            facts(c, parts);
        }
        parts.add(place(c));
        parts.add(cycles.around(c).map(this::cycle).orElse(""));
        int hidden = left.before() + left.after();
        parts.add(hidden > 0 ? hidden + " hidden" : "");
        return String.join(BETWEEN, parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /// The cycle that a picture shows in part: with its missing member by name where that is short, or how many are missing.
    private String cycle(CyclesNotShown.Cycle cycle) {
        String first = title(cycle.missing().getFirst());
        boolean named = cycle.missing().size() == 1 && first.length() <= SHORT_NAME;
        return "↻ " + (named ? "cycle with " + first
                : "cycle of " + cycle.size() + ", " + cycle.missing().size() + " not shown");
    }

    private void facts(int c, List<String> parts) {
        parts.add(DisplayText.of(graph.component(c).version()));
        if (c == graph.project()) {
            parts.add("project");
        } else if (graph.isRoot(c)) {
            parts.add(graph.rootsInferred() ? "root, inferred" : "workspace");
        } else if (isDirect(c)) {
            parts.add("direct");
        }
    }

    /// The component in whose folder this one is installed, by its location; empty at the top.
    private static String holder(String location) {
        int inner = location.lastIndexOf("/node_modules/");
        if (inner < 0) {
            return "";
        }
        String outer = location.substring(0, inner);
        int start = outer.lastIndexOf("node_modules/");
        return start < 0 ? outer : outer.substring(start + "node_modules/".length());
    }

    private String shortened(String text, TextStyle style) {
        return Cuts.fitting(text, style, longest, widths);
    }
}
