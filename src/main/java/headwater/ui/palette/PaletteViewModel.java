package headwater.ui.palette;

import headwater.ui.action.Action;
import headwater.ui.action.Actions;
import headwater.ui.memory.Memory;
import headwater.ui.overlay.Overlays;
import headwater.workbench.FuzzyMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What can be done now, found by a few letters. What was done last stands first, then what belongs to the situation:
/// to the selected component, to the picture or the comparison that is shown.
public final class PaletteViewModel {
    private static final String ITSELF = "palette";
    private static final String KEY = "palette.recent";
    private static final int REMEMBERED = 5;

    private record Ranked(Action action, long score) {
    }

    private final Actions actions;
    private final Overlays overlays;
    private final Memory memory;
    private final List<String> recent;

    /// @param memory  what was done last is remembered there from one start to the next
    public PaletteViewModel(Actions actions, Overlays overlays, Memory memory) {
        this.actions = actions;
        this.overlays = overlays;
        this.memory = memory;
        List<String> stored = memory.texts(KEY);
        recent = new ArrayList<>(stored.subList(0, Math.min(REMEMBERED, stored.size())));
    }

    /// Actions that can be done and answer every word that was typed, the best first; all of them before any word.
    public List<Action> find(String typed) {
        List<String> words = words(typed);
        List<Ranked> found = new ArrayList<>();
        for (Action action : actions.all()) {
            if (action.enabled().get() && !action.id().equals(ITSELF)) {
                long score = score(action, words);
                if (score < FuzzyMatch.NONE) {
                    found.add(new Ranked(action, score));
                }
            }
        }
        found.sort(Comparator.comparingLong(Ranked::score));
        return found.stream().map(Ranked::action).toList();
    }

    static List<String> words(String typed) {
        return List.of(FuzzyMatch.fold(typed).strip().split("\\s+")).stream().filter(word -> !word.isEmpty()).toList();
    }

    private long score(Action action, List<String> words) {
        if (words.isEmpty()) {
            int at = recent.indexOf(action.id());
            return at >= 0 ? at : actions.isNear(action) ? REMEMBERED : REMEMBERED + 1;
        }
        String text = FuzzyMatch.fold(action.wholeText());
        String menu = FuzzyMatch.fold(action.group().menuText() + " " + text);
        long sum = 0;
        for (String word : words) {
            int own = FuzzyMatch.score(word, text);
            sum += own < FuzzyMatch.NONE ? own : FuzzyMatch.score(word, menu);
        }
        return 2 * sum + (actions.isNear(action) ? 0 : 1);
    }

    /// Whether it was done lately, in this session or an earlier one.
    boolean isRecent(Action action) {
        return recent.contains(action.id());
    }

    /// Closes the palette and does it.
    public void choose(Action action) {
        recent.remove(action.id());
        recent.addFirst(action.id());
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        memory.putTexts(KEY, recent);
        overlays.close();
        actions.run(action.id());
    }
}
