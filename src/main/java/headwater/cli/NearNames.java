package headwater.cli;

import headwater.model.DependencyGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Names of components that differ from a given one by a slip or two: a letter left out, put in, changed, or two exchanged.
/// Linear in the components; each comparison stops where the lengths alone are too far apart.
final class NearNames {
    private static final int MOST = 3;

    private NearNames() {
    }

    /// The nearest first, at most three.
    static List<String> of(String wanted, DependencyGraph graph) {
        int slips = wanted.length() < 5 ? 1 : 2;
        String name = wanted.toLowerCase(Locale.ROOT);
        return IntStream.range(0, graph.size()).filter(c -> !graph.isOwn(c)).mapToObj(c -> graph.component(c).name())
                .distinct().filter(each -> Math.abs(each.length() - name.length()) <= slips)
                .filter(each -> distance(name, each.toLowerCase(Locale.ROOT)) <= slips)
                .sorted(Comparator.comparingInt((String each) -> distance(name, each.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST).toList();
    }

    /// Source: F. J. Damerau (1964), in the form that exchanges neighbours only (optimal string alignment).
    static int distance(String a, String b) {
        int[][] best = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    best[i][j] = i + j;
                    continue;
                }
                boolean equal = a.charAt(i - 1) == b.charAt(j - 1);
                best[i][j] = Math.min(Math.min(best[i - 1][j], best[i][j - 1]) + 1, best[i - 1][j - 1] + (equal ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best[i][j] = Math.min(best[i][j], best[i - 2][j - 2] + 1);
                }
            }
        }
        return best[a.length()][b.length()];
    }
}
