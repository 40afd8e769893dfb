package headwater.draw;

import headwater.model.DisplayText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The declared ranges on the lines of a view.
final class Ranges {
    /// So many lines of a fan say the same that it says nothing.
    private static final int SAME = 4;
    private final FigureView view;
    private final int longest;
    private final Map<List<Object>, Integer> fans = new HashMap<>();
    private final Set<Integer> onTheWay;

    /// @param longest  a longer range is cut, characters; of one that was one and is another, each side
    Ranges(FigureView view, List<Way> ways, int longest) {
        this.view = view;
        this.longest = longest;
        onTheWay = new HashSet<>(ways.isEmpty() ? List.of() : ways.getFirst().dependencies());
        for (FigureView.Line line : view.lines()) {
            fans(line).forEach(fan -> fans.merge(fan, 1, Integer::sum));
        }
    }

    private List<List<Object>> fans(FigureView.Line line) {
        List<List<Object>> both = new ArrayList<>();
        both.add(List.of("from", line.from(), of(line)));
        both.add(List.of("to", line.to(), of(line)));
        return both;
    }

    /// The range of a line, shortened; a line that stands for several dependencies has none.
    String of(FigureView.Line line) {
        String range = view.figure().graph().range(line.dependencies().getFirst());
        if (range == null || line.dependencies().size() > 1) {
            return "";
        }
        String safe = DisplayText.of(range);
        int most = safe.contains(" → ") ? 2 * longest - 2 : longest;
        return safe.codePointCount(0, safe.length()) <= most ? safe : Cuts.end(safe, most - 1);
    }

    /// What a picture at rest says on a line: nothing where a whole fan has the same range, but for the shortest way.
    String atRest(FigureView.Line line) {
        boolean same = fans(line).stream().anyMatch(fan -> fans.getOrDefault(fan, 0) >= SAME);
        return same && !onTheWay.contains(line.dependencies().getFirst()) ? "" : of(line);
    }
}
