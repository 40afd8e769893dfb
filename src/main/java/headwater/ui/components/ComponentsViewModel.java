package headwater.ui.components;

import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Purl;
import headwater.ui.notes.Notes;
import headwater.ui.query.QueryViewModel;
import headwater.ui.session.Listing;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Inventory;
import headwater.workbench.Investigation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// Every component of the current file as rows of a table.
public final class ComponentsViewModel {
    /// Shown as a word, so that a column filter has something to tick.
    private static final String NOTHING = Texts.text("nothing");
    private static final String UNKNOWN = Texts.text("unknown");

    /// The findings first, the gravest of them foremost; else by name, version and place.
    static final Comparator<ComponentRow> FIRST = Comparator
            .comparingInt((ComponentRow row) -> row.tier().map(Enum::ordinal).orElse(Integer.MAX_VALUE)).thenComparing(ComponentRow::name)
            .thenComparing(ComponentRow::version).thenComparing(ComponentRow::location);

    private final Session session;
    private final BackgroundWork work;
    private final Notes notes;
    private final ObservableList<ComponentRow> rows = FXCollections.observableArrayList();
    private final FilteredList<ComponentRow> listed = new FilteredList<>(rows);
    private final QueryViewModel query;
    private final Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Map<Facet, Map<String, Integer>>> words =
            new ReadOnlyObjectWrapper<>(Map.of());

    private record Made(List<ComponentRow> rows, Map<Facet, Map<String, Integer>> words) {
    }

    public ComponentsViewModel(Session session, BackgroundWork work, Notes notes) {
        this.session = session;
        this.notes = notes;
        this.work = work;
        query = new QueryViewModel(session, work, "components-query");
        session.answer().subscribe(this::renew);
        query.found().subscribe(_ -> narrow());
        session.listing().subscribe(_ -> narrow());
    }

    private void renew(Optional<Investigation> answer) {
        work.latest("components").drop();
        rows.clear();
        clearChoices();
        answer.ifPresent(found -> work.latest("components").run(Texts.text("components.listing"), progress -> {
            List<ComponentRow> made = new ArrayList<>();
            Inventory.of(found, progress).rows().forEach(row -> made.add(row(row, found.snapshot().facts())));
            made.sort(FIRST);
            return new Made(made, words(made));
        }).onSuccess(made -> {
            words.set(made.words());
            rows.setAll(made.rows());
        }));
    }

    private static Map<Facet, Map<String, Integer>> words(List<ComponentRow> rows) {
        Map<Facet, Map<String, Integer>> words = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Integer> counts = new TreeMap<>();
            rows.forEach(row -> counts.merge(facet.of(row), 1, Integer::sum));
            words.put(facet, counts);
        }
        return words;
    }

    private void narrow() {
        Optional<BitSet> wanted = query.matches();
        Optional<Listing> listing = session.listing().get();
        Map<Facet, Set<String>> only = new EnumMap<>(Facet.class);
        chosen.forEach((facet, ticked) -> only.put(facet, Set.copyOf(ticked)));
        boolean everything = wanted.isEmpty() && listing.isEmpty() && only.isEmpty();
        listed.setPredicate(everything ? null : row -> (listing.isEmpty() || listing.get().holds(row.number()))
                && only.entrySet().stream().allMatch(each -> each.getValue().contains(each.getKey().of(row)))
                && (wanted.isEmpty() || wanted.get().get(row.number())));
    }

    /// The rows that are listed: those that the query, the ticked words and the listing leave.
    public FilteredList<ComponentRow> listed() {
        return listed;
    }

    /// What is asked for.
    public QueryViewModel query() {
        return query;
    }

    /// The words of each column that has few, with the number of their rows.
    ReadOnlyObjectProperty<Map<Facet, Map<String, Integer>>> words() {
        return words.getReadOnlyProperty();
    }

    /// Ticks a word or takes the tick away; without a tick in a column every word counts.
    void choose(Facet facet, String word, boolean ticked) {
        Set<String> now = chosen.computeIfAbsent(facet, _ -> new TreeSet<>());
        if (ticked) {
            now.add(word);
        } else {
            now.remove(word);
        }
        if (now.isEmpty()) {
            chosen.remove(facet);
        }
        choicesChanged();
    }

    boolean chosen(Facet facet, String word) {
        return chosen.getOrDefault(facet, Set.of()).contains(word);
    }

    void clearChoices() {
        chosen.clear();
        choicesChanged();
    }

    private void choicesChanged() {
        chosenCount.set(chosen.values().stream().mapToInt(Set::size).sum());
        narrow();
    }

    /// How many words are ticked.
    ReadOnlyIntegerProperty chosenCount() {
        return chosenCount.getReadOnlyProperty();
    }

    /// Takes away whatever keeps rows from being listed.
    void listEverything() {
        query.text().set("");
        clearChoices();
        session.listAll();
    }

    /// How many are listed, in words.
    String count() {
        return listed.size() == rows.size() ? Texts.count("components.count", rows.size())
                : Texts.text("components.filtered", listed.size(), rows.size());
    }

    private static ComponentRow row(Inventory.Row row, FormatFacts facts) {
        return new ComponentRow(row.number(), row.component().name(), row.component().version(),
                row.component().location(), flags(row, facts), production(row.production()),
                Texts.text(reach(row)), row.depthEdges().orElse(-1), script(row),
                row.tier().map(ComponentsViewModel::tier).orElse(NOTHING),
                row.tier(), row.component().purl().map(Purl::text).orElse(row.component().label()));
    }

    private static String reach(Inventory.Row row) {
        return row.own() ? "member" : row.depthEdges().isEmpty() ? "unrooted" : row.direct() ? "direct" : "transitive";
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
        InstallScript script = row.component().installScript();
        return switch (script) {
            case YES -> Texts.text("yes");
            case NO -> Texts.text("no");
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static String tier(Tier tier) {
        return Texts.text("tier." + tier.jsonName());
    }

    /// How a row is bookmarked or noted.
    String mark(ComponentRow row) {
        return session.current().get().map(file -> notes.of(file.title(), row.purl()).mark()).orElse("");
    }

    /// Whether anything of the project is bookmarked or noted.
    boolean anyMark() {
        return session.current().get().filter(file -> !notes.of(file.title()).isEmpty()).isPresent();
    }

    /// Changes whenever a mark may.
    ReadOnlyLongProperty marks() {
        return notes.changes();
    }

    public ObservableList<ComponentRow> rows() {
        return rows;
    }

    Session session() {
        return session;
    }
}
