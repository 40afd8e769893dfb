package headwater.ui.inspector;

import headwater.analysis.match.Finding;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.DisplayText;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.ui.text.Texts;
import headwater.workbench.ComponentFacts;
import headwater.workbench.ComponentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words the facts of a component; what the format cannot tell is "unknown", never "no".
final class DescribeFacts {
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
        return new InspectorContent(facts.number(), DisplayText.isolated(name), DisplayText.of(facts.component().version()), words.chips(), words.facts(),
                words.cards(), new DescribeLists(facts, graph).sections(), facts.number() != graph.project()
                        && facts.depthEdges().isPresent()
                        && facts.findings().stream().noneMatch(f -> f.tier().affected()));
    }

    private List<InspectorContent.Chip> chips() {
        List<InspectorContent.Chip> chips = new ArrayList<>();
        if (of.findings().stream().anyMatch(f -> f.tier().affected())) {
            chips.add(chip("chip.compromised", InspectorContent.Kind.BAD));
        } else if (!of.findings().isEmpty()) {
            chips.add(chip("tier." + of.findings().getFirst().tier().jsonName(), InspectorContent.Kind.NOTE));
        }
        if (of.own()) {
            chips.add(chip(of.number() == graph.project() ? "chip.project" : "chip.workspace",
                    InspectorContent.Kind.PLAIN));
            return chips;
        }
        chips.add(of.depthEdges().isEmpty() ? chip("chip.unrooted", InspectorContent.Kind.NOTE)
                : chip(of.direct() ? "direct" : "transitive", InspectorContent.Kind.PLAIN));
        chips.add(switch (of.production()) {
            case YES -> chip("production.yes", InspectorContent.Kind.PLAIN);
            case NO -> chip("production.no", InspectorContent.Kind.PLAIN);
            case UNKNOWN -> chip("chip.production.unknown", InspectorContent.Kind.UNKNOWN);
        });
        switch (component.installScript()) {
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
            component.purl().ifPresentOrElse(purl -> mono(facts, "fact.purl", purl.text(), true),
                    () -> plain(facts, "fact.purl", Texts.text("fact.notRecorded")));
        }
        String declared = ComponentText.declared(component);
        facts.add(new InspectorContent.Fact(Texts.text("fact.declared"), declared, true,
                Optional.of(new Link.Copy(declared)), false));
        mono(facts, "fact.location", component.location().isEmpty() ? Texts.text("fact.location.top")
                : component.location(), !component.location().isEmpty());
        if (component.installedAs() != null) {
            mono(facts, "fact.alias", component.installedAs(), false);
        }
        if (of.own()) {
            return facts;
        }
        known(facts, "fact.integrity", component.integrity(), true);
        known(facts, "fact.source", component.source(), true);
        known(facts, "fact.licence", component.licence(), false);
        plain(facts, "fact.flags", flags());
        boolean untold = component.installScript() == InstallScript.UNKNOWN && of.facts().installScripts();
        plain(facts, "fact.script", Texts.text(untold ? "unknown" : "script." + component.installScript().name()
                .toLowerCase(Locale.ROOT)));
        plain(facts, "fact.depth", of.depthEdges().isPresent()
                ? Texts.count("fact.depth.edges", of.depthEdges().getAsInt()) : Texts.text("fact.depth.unrooted"));
        return facts;
    }

    private static void plain(List<InspectorContent.Fact> facts, String key, String value) {
        facts.add(new InspectorContent.Fact(Texts.text(key), value, false, Optional.empty(), false));
    }

    private static void mono(List<InspectorContent.Fact> facts, String key, String value, boolean copies) {
        facts.add(new InspectorContent.Fact(Texts.text(key), value, true, Optional.empty(), copies));
    }

    private static void known(List<InspectorContent.Fact> facts, String key,
            @Nullable String value, boolean monospaced) {
        if (value == null) {
            plain(facts, key, Texts.text("fact.notRecorded"));
        } else {
            facts.add(new InspectorContent.Fact(Texts.text(key), value, monospaced, Optional.empty(), monospaced));
        }
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
                        : finding.advisory().summary(), finding.tier().affected());
    }
}
