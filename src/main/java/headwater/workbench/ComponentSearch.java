package headwater.workbench;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Purl;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/// Finds the components of a snapshot by a few letters of name, `name@version`, purl, digest or location. Safe to use
/// from any thread. Made in time linear in the text of all names; a search is one pass over them, about 8 ms of
/// processor time for 10,000 once warm (`SearchBench`, 2 cores).
public final class ComponentSearch {
    private static final int CHECK_EVERY = 4096;
    private static final int SHORTEST_DIGEST = 6;
    private static final int SHORTEST_PLACE = 3;
    private static final int BY_PLACE = 6 * FuzzyMatch.STEP;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{8,}");
    private static final int SCATTERED = 5;
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt((Hit hit) -> closeness(hit.score))
            .thenComparing(hit -> !hit.compromised).thenComparingInt(hit -> FuzzyMatch.kind(hit.score))
            .thenComparingInt(Hit::score);

    /// A component that answers.
    ///
    /// @param score  the less the better, see [FuzzyMatch]
    public record Hit(int component, int score, boolean compromised) {
    }

    private final DependencyGraph graph;
    private final BitSet compromised = new BitSet();
    private final String[] names;
    private final String[] labels;

    private ComponentSearch(Investigation answer) {
        graph = answer.snapshot().graph();
        for (int target : answer.targets()) {
            compromised.set(target);
        }
        names = new String[graph.size()];
        labels = new String[graph.size()];
        for (int c = 0; c < names.length; c++) {
            names[c] = FuzzyMatch.fold(graph.component(c).name());
            labels[c] = FuzzyMatch.fold(graph.component(c).label());
        }
    }

    public static ComponentSearch of(Investigation answer) {
        return new ComponentSearch(answer);
    }

    /// The best answers, best first: the whole name, then what holds the text in a piece, then its scattered letters; in each of these
    /// compromised before others, then by kind of match, then by how close they are. Before
    /// anything is typed: what is compromised.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public List<Hit> find(String typed, int max, Progress progress) {
        String wanted = FuzzyMatch.fold(typed.strip());
        if (wanted.isEmpty()) {
            return compromised.stream().limit(max).mapToObj(c -> new Hit(c, 0, true)).toList();
        }
        Optional<String> named = purl(wanted);
        Comparator<Hit> order = BEST_FIRST.thenComparing(hit -> labels[hit.component])
                .thenComparing(hit -> graph.component(hit.component).location());
        PriorityQueue<Hit> best = new PriorityQueue<>(order.reversed());
        for (int c = 0; c < names.length; c++) {
            if (c % CHECK_EVERY == 0) {
                progress.checkCancelled();
            }
            int score = named.isPresent() ? FuzzyMatch.score(named.get(), labels[c]) : score(wanted, c);
            if (score < FuzzyMatch.NONE) {
                best.add(new Hit(c, score, compromised.get(c)));
                if (best.size() > max) {
                    best.poll();
                }
            }
        }
        List<Hit> hits = new ArrayList<>(best);
        hits.sort(order);
        return List.copyOf(hits);
    }

    /// What a purl, whole or begun, would be as `name@version`.
    private static Optional<String> purl(String wanted) {
        return wanted.startsWith("pkg:") ? Purl.parse(wanted).map(version ->
                FuzzyMatch.fold(version.version().isEmpty() ? version.name() : version.toString())) : Optional.empty();
    }

    private static int closeness(int score) {
        int kind = FuzzyMatch.kind(score);
        return kind == 0 ? 0 : kind < SCATTERED ? 1 : 2;
    }

    private int score(String wanted, int c) {
        int byName = FuzzyMatch.score(wanted, names[c]);
        if (byName == FuzzyMatch.EXACT) {
            return byName;
        }
        int best = Math.min(byName, FuzzyMatch.score(wanted, labels[c]));
        return best < FuzzyMatch.NONE ? best : elsewhere(wanted, graph.component(c));
    }

    private static int elsewhere(String wanted, Component component) {
        String integrity = component.integrity();
        if (integrity != null && wanted.length() >= SHORTEST_DIGEST && digest(wanted, integrity)) {
            return FuzzyMatch.EXACT + 1;
        }
        return wanted.length() >= SHORTEST_PLACE && FuzzyMatch.fold(component.location()).contains(wanted)
                ? BY_PLACE + component.location().length() : FuzzyMatch.NONE;
    }

    /// Whether a digest as the lockfile writes it holds what is wanted, which may be hexadecimal as well.
    private static boolean digest(String wanted, String integrity) {
        if (FuzzyMatch.fold(integrity).contains(wanted)) {
            return true;
        }
        int dash = integrity.indexOf('-');
        if (dash < 0 || !HEX.matcher(wanted).matches()) {
            return false;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(integrity.substring(dash + 1));
            return HexFormat.of().formatHex(bytes).startsWith(wanted);
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }
}
