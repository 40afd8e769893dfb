package headwater.ui.inspector;

import headwater.model.DependencyGraph;
import headwater.ui.session.Listing;
import headwater.ui.text.Texts;
import headwater.workbench.BlastSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Words a blast radius.
final class DescribeBlast {
    /// Columns of the chart; what is farther away shares the last one.
    static final int COLUMNS = 9;

    private final BlastSummary of;
    private final String name;

    private DescribeBlast(BlastSummary of, DependencyGraph graph) {
        this.of = of;
        name = graph.component(of.component()).label();
    }

    static BlastContent content(BlastSummary of, DependencyGraph graph, String note) {
        return new DescribeBlast(of, graph).content(note,
                DescribeLists.spaced(graph.component(of.component())));
    }

    private BlastContent content(String note, String spaced) {
        int[] dependants = of.rings().dependants();
        return new BlastContent(Texts.text("blast.title", spaced), note,
                number(dependants(dependants.length), "blast.dependants.list", dependants),
                number(of.introducers().length == 0 ? Texts.text("blast.none") : itself() ? Texts.text("direct")
                        : Texts.count("blast.introducers", of.radius().directDependencies().size()),
                        "inspector.introducers", of.introducers()),
                number(Texts.text("blast.roots", of.radius().affectedRoots().length, of.roots()),
                        "blast.roots.list", of.radius().affectedRoots()),
                number(production(), "blast.production.list", of.production().dependants()),
                of.production().share(), rings());
    }

    /// Our own roots and members do not count, which is said where nothing else is left.
    private String dependants(int instances) {
        if (instances == 0) {
            return Texts.text(of.radius().affectedRoots().length == 0 ? "blast.none" : "blast.ownOnly");
        }
        int packages = of.radius().dependents().size();
        if (of.reached() < instances) {
            return Texts.count("blast.dependants.reached", instances, of.reached());
        }
        return packages == instances ? Texts.count("blast.dependants", instances)
                : Texts.count("blast.dependants.packages", instances, Texts.count("blast.packages", packages));
    }

    private String production() {
        int known = of.production().dependants().length;
        if (of.production().all() == 0 && of.production().unknown() > 0) {
            return Texts.text("blast.production.unknown");
        }
        if (known == 0) {
            return Texts.text(of.rings().dependants().length == 0 ? "nothing" : "blast.production.none");
        }
        return Texts.text("blast.production", known, of.production().all(), percent());
    }

    private boolean itself() {
        return of.introducers().length == 1 && of.introducers()[0] == of.component();
    }

    private String percent() {
        double percent = 100 * of.production().share();
        return percent > 0 && percent < 1 ? "< 1" : percent > 99 && percent < 100 ? "> 99" : String.valueOf(Math.round(percent));
    }

    private BlastContent.Figure number(String text, String title, int[] components) {
        return new BlastContent.Figure(text, components.length == 0 ? Optional.empty() : list(title, components));
    }

    private Optional<Link> list(String title, int[] components) {
        return Optional.of(new Link.ListThem(Listing.of(Texts.text("listing.of", Texts.text(title), name), components)));
    }

    private List<BlastContent.Ring> rings() {
        List<int[]> all = of.rings().rings();
        List<int[]> shown = new ArrayList<>(all.subList(0, Math.min(all.size(), COLUMNS)));
        if (all.size() > COLUMNS) {
            shown.set(COLUMNS - 1, IntStream.range(COLUMNS - 1, all.size()).mapToObj(all::get)
                    .flatMapToInt(Arrays::stream).toArray());
        }
        int most = shown.stream().mapToInt(ring -> ring.length).max().orElse(1);
        List<BlastContent.Ring> rings = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int[] ring = shown.get(i);
            String distance = (i + 1) + (i == COLUMNS - 1 && all.size() > COLUMNS ? "+" : "");
            String meaning = Texts.count("blast.ring", ring.length, distance);
            rings.add(new BlastContent.Ring(distance, ring.length, (double) ring.length / Math.max(1, most), meaning,
                    ring.length == 0 ? Optional.empty() : Optional.of(new Link.ListThem(Listing.of(
                            Texts.text("listing.of", meaning, name), ring)))));
        }
        return rings;
    }
}
