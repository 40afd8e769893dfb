package headwater.ui.inspector;

import headwater.analysis.match.Finding;
import headwater.analysis.match.Tier;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.PackageVersion;
import headwater.ui.text.Texts;
import headwater.workbench.ComponentFacts;
import headwater.workbench.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Words the facts of a component; what the format cannot tell is "unknown", never "no".
final class DescribeFacts {
    private static final int NAMES_SHOWN = 8;

    private final ComponentFacts of;
    private final DependencyGraph graph;
    private final Component component;

    private DescribeFacts(ComponentFacts of, DependencyGraph graph) {
        this.of = of;
        this.graph = graph;
        component = of.component();
    }

    static InspectorContent content(ComponentFacts facts, DependencyGraph graph) {
        DescribeFacts words = new DescribeFacts(facts, graph);
        String name = facts.component().name().isEmpty() ? facts.component().label() : facts.component().name();
        return new InspectorContent(facts.number(), name, facts.component().version(), words.chips(), words.facts(),
                words.cards(), facts.own() ? List.of() : introducers(facts.blast().directDependencies()),
                words.pathsTitle(), words.paths(), !facts.own() && facts.depthEdges().isPresent()
                        && facts.findings().stream().noneMatch(f -> f.tier() == Tier.LISTED));
    }

    private static List<String> introducers(List<PackageVersion> all) {
        List<String> shown = new ArrayList<>(all.stream().limit(NAMES_SHOWN).map(DescribeFacts::spaced).toList());
        if (all.size() > NAMES_SHOWN) {
            shown.add(Texts.text("inspector.more", all.size() - NAMES_SHOWN));
        }
        return shown;
    }

    private List<InspectorContent.Chip> chips() {
        List<InspectorContent.Chip> chips = new ArrayList<>();
        if (of.findings().stream().anyMatch(f -> f.tier() == Tier.LISTED)) {
            chips.add(chip("chip.compromised", InspectorContent.Kind.BAD));
        } else if (!of.findings().isEmpty()) {
            chips.add(chip("tier.near", InspectorContent.Kind.NOTE));
        }
        if (of.own()) {
            chips.add(chip(of.number() == graph.project() ? "chip.project" : "chip.workspace",
                    InspectorContent.Kind.PLAIN));
            return chips;
        }
        chips.add(chip(of.direct() ? "direct" : "transitive", InspectorContent.Kind.PLAIN));
        if (of.depthEdges().isEmpty()) {
            chips.add(chip("chip.unrooted", InspectorContent.Kind.NOTE));
        }
        chips.add(switch (of.production()) {
            case YES -> chip("production.yes", InspectorContent.Kind.PLAIN);
            case NO -> chip("production.no", InspectorContent.Kind.PLAIN);
            case UNKNOWN -> chip("chip.production.unknown", InspectorContent.Kind.UNKNOWN);
        });
        switch (component.distribution().installScript()) {
            case YES -> chips.add(chip("chip.script.yes", InspectorContent.Kind.NOTE));
            case NO -> { }
            case UNKNOWN -> chips.add(chip("chip.script.unknown", InspectorContent.Kind.UNKNOWN));
        }
        return chips;
    }

    private static InspectorContent.Chip chip(String key, InspectorContent.Kind kind) {
        return new InspectorContent.Chip(Texts.text(key), kind);
    }

    private List<InspectorContent.Fact> facts() {
        List<InspectorContent.Fact> facts = new ArrayList<>();
        if (!of.own()) {
            mono(facts, "fact.purl", component.packageVersion().purl().text());
        }
        mono(facts, "fact.declared", declared());
        mono(facts, "fact.location", component.location().isEmpty() ? Texts.text("fact.location.top")
                : component.location());
        if (component.installedAs() != null) {
            mono(facts, "fact.alias", component.installedAs());
        }
        if (of.own()) {
            plain(facts, "fact.dependencies", Texts.number(of.dependencies()));
            return facts;
        }
        known(facts, "fact.integrity", component.distribution().integrity(), true);
        known(facts, "fact.source", component.distribution().source(), true);
        known(facts, "fact.licence", component.distribution().licence(), false);
        plain(facts, "fact.flags", flags());
        plain(facts, "fact.script", Texts.text("script." + component.distribution().installScript().name()
                .toLowerCase(java.util.Locale.ROOT)));
        plain(facts, "fact.depth", of.depthEdges().isPresent()
                ? Texts.count("fact.depth.edges", of.depthEdges().getAsInt()) : Texts.text("fact.depth.unrooted"));
        plain(facts, "fact.dependants", Texts.count("fact.dependants.components", of.blast().dependentInstances())
                + ", " + Texts.count("fact.dependants.roots", of.blast().affectedRoots().length));
        plain(facts, "fact.dependencies", Texts.number(of.dependencies()));
        if (!of.onlyThrough().isEmpty()) {
            plain(facts, "fact.through", of.onlyThrough().stream().map(DescribeFacts::spaced)
                    .collect(Collectors.joining(", ")));
        }
        return facts;
    }

    private String declared() {
        String place = component.origin().toString().replace('\\', '/');
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static void plain(List<InspectorContent.Fact> facts, String key, String value) {
        facts.add(new InspectorContent.Fact(Texts.text(key), value, false));
    }

    private static void mono(List<InspectorContent.Fact> facts, String key, String value) {
        facts.add(new InspectorContent.Fact(Texts.text(key), value, true));
    }

    private static void known(List<InspectorContent.Fact> facts, String key,
            @org.jspecify.annotations.Nullable String value, boolean monospaced) {
        facts.add(value == null ? new InspectorContent.Fact(Texts.text(key), Texts.text("fact.notRecorded"), false)
                : new InspectorContent.Fact(Texts.text(key), value, monospaced));
    }

    private String flags() {
        List<String> set = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Flag flag : Flag.values()) {
            String word = Texts.text("flag." + flag.jsonName());
            if (component.has(flag)) {
                set.add(word);
            } else if (!of.facts().flags().contains(flag) && flag != Flag.DEV_OPTIONAL && flag != Flag.EXTRANEOUS) {
                unknown.add(word);
            }
        }
        String known = set.isEmpty() ? Texts.text("flag.none") : String.join(", ", set);
        return unknown.isEmpty() ? known : known + "; " + Texts.text("flag.unknown", String.join(", ", unknown));
    }

    private List<InspectorContent.Card> cards() {
        return of.findings().stream().map(DescribeFacts::card).toList();
    }

    private static InspectorContent.Card card(Finding finding) {
        return new InspectorContent.Card(finding.advisory().title(), Texts.text("tier." + finding.tier().jsonName()),
                finding.reason(), finding.advisory().summary().equals(finding.advisory().title()) ? ""
                        : finding.advisory().summary(), finding.tier() == Tier.LISTED);
    }

    private String pathsTitle() {
        return of.own() || of.paths().paths().isEmpty() ? ""
                : Texts.text("inspector.paths", Sentence.paths(of.paths().count()));
    }

    private List<InspectorContent.PathLine> paths() {
        return of.own() ? List.of() : of.paths().paths().stream().map(path ->
                new InspectorContent.PathLine(path.length - 1, names(path))).toList();
    }

    /// What a path passes: without the component itself, and without its root when there is only one to start from.
    private String names(int[] path) {
        int from = graph.roots().length == 1 && path.length > 1 ? 1 : 0;
        return from >= path.length - 1 ? Texts.text("inspector.path.straight")
                : Arrays.stream(path, from, path.length - 1).mapToObj(graph::component)
                        .map(c -> c.name().isEmpty() ? c.label() : c.name()).collect(Collectors.joining(" › "));
    }

    static String spaced(PackageVersion version) {
        return version.version().isEmpty() ? version.name() : version.name() + " " + version.version();
    }
}
