package headwater.ui.components;

import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Inventory;
import headwater.workbench.Investigation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Every component of the current file as rows of a table.
public final class ComponentsViewModel {
    /// Shown as a word, so that a column filter has something to tick.
    private static final String NOTHING = Texts.text("nothing");
    private static final String UNKNOWN = Texts.text("unknown");

    private static final Comparator<ComponentRow> FIRST = Comparator
            .comparingInt((ComponentRow row) -> row.compromised() ? 0 : 1).thenComparing(ComponentRow::name)
            .thenComparing(ComponentRow::version).thenComparing(ComponentRow::location);

    private final Session session;
    private final BackgroundWork work;
    private final ObservableList<ComponentRow> rows = FXCollections.observableArrayList();

    public ComponentsViewModel(Session session, BackgroundWork work) {
        this.session = session;
        this.work = work;
        session.answer().subscribe(this::renew);
    }

    private void renew(Optional<Investigation> answer) {
        rows.clear();
        answer.ifPresent(found -> work.latest("components").run(Texts.text("components.listing"), progress -> {
            List<ComponentRow> made = new ArrayList<>();
            Inventory.of(found, progress).rows().forEach(row -> made.add(row(row, found.snapshot().facts())));
            made.sort(FIRST);
            return made;
        }).onSuccess(rows::setAll));
    }

    private static ComponentRow row(Inventory.Row row, FormatFacts facts) {
        return new ComponentRow(row.number(), row.component().name(), row.component().version(),
                row.component().location(), flags(row, facts), production(row.production()),
                Texts.text(row.own() ? "chip.workspace" : row.direct() ? "direct" : "transitive"), row.depthEdges().orElse(-1), script(row),
                row.tier().map(ComponentsViewModel::tier).orElse(NOTHING),
                row.tier().filter(tier -> tier == Tier.LISTED).isPresent());
    }

    /// The flags that are set, and those that this format cannot tell of as unknown.
    static String flags(Inventory.Row row, FormatFacts facts) {
        List<String> parts = new ArrayList<>();
        for (Flag flag : Flag.values()) {
            if (row.component().has(flag)) {
                parts.add(Texts.text("flag." + flag.jsonName()));
            }
        }
        if (!facts.flags().contains(Flag.DEV)) {
            parts.add(UNKNOWN);
        }
        return parts.isEmpty() ? NOTHING : String.join(", ", parts);
    }

    private static String production(Production production) {
        return switch (production) {
            case YES -> Texts.text("production.yes");
            case NO -> Texts.text("production.no");
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static String script(Inventory.Row row) {
        InstallScript script = row.component().distribution().installScript();
        return switch (script) {
            case YES -> Texts.text("yes");
            case NO -> Texts.text("no");
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static String tier(Tier tier) {
        return Texts.text("tier." + tier.jsonName());
    }

    public ObservableList<ComponentRow> rows() {
        return rows;
    }

    Session session() {
        return session;
    }
}
