package headwater.analysis.paths;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// Lists dependency paths lazily, shortest first, each component at most once on a path. A path runs from a root to a
/// target; it may pass other roots and other targets.
///
/// Every path that was given splits the paths not yet given into disjoint sets, by the first place where they leave it;
/// the shortest of each set waits in a queue. It usually is the rest of the way along precomputed distances; only when
/// that would revisit a component (cycles) a breadth-first search is needed. So `k` paths of `L` dependencies cost
/// about `k L` steps, and at worst `k L (V + E)`, however many paths there are.
/// Source: Yen, "Finding the k shortest loopless paths in a network" (1971), with Lawler's partition (1972).
public final class PathSearch {
    private static final int NOWHERE = -1;

    /// The rest of the way from `deviation` on is the shortest that does not continue with one of `banned`.
    private record Candidate(int[] path, int deviation, int[] banned, long sequence) {
    }

    private final Slice slice;
    private final Progress progress;
    private final BitSet targets;
    private final int[] distance;
    private final int[] cameFrom;
    private final int[] visitedIn;
    private final int[] queue;
    private int search;
    private long sequence;
    private final PriorityQueue<Candidate> waiting = new PriorityQueue<>(
            Comparator.<Candidate>comparingInt(c -> c.path.length).thenComparingLong(Candidate::sequence));

    public PathSearch(Slice slice, int[] targets, Progress progress) {
        this.slice = slice;
        this.progress = progress;
        this.targets = Reachability.bits(targets);
        distance = distances();
        cameFrom = new int[slice.size()];
        visitedIn = new int[slice.size()];
        queue = new int[slice.size()];
        offer(new int[0], new int[0]);
    }

    /// Dependencies from each component to the nearest target, [#NOWHERE] where there is no way.
    private int[] distances() {
        int[] far = new int[slice.size()];
        Arrays.fill(far, NOWHERE);
        int[] order = new int[slice.size()];
        int tail = 0;
        for (int t = targets.nextSetBit(0); t >= 0; t = targets.nextSetBit(t + 1)) {
            far[t] = 0;
            order[tail++] = t;
        }
        for (int head = 0; head < tail; head++) {
            for (int i = slice.firstIn(order[head]); i < slice.endIn(order[head]); i++) {
                int u = slice.source(i);
                if (far[u] == NOWHERE) {
                    far[u] = far[order[head]] + 1;
                    order[tail++] = u;
                }
            }
        }
        return far;
    }

    /// The next path, or nothing when all were given.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public Optional<int[]> next() {
        progress.checkCancelled();
        Candidate best = waiting.poll();
        if (best == null) {
            return Optional.empty();
        }
        split(best);
        return Optional.of(best.path);
    }

    private void split(Candidate given) {
        int[] path = given.path;
        for (int at = given.deviation; at <= path.length; at++) {
            int next = at < path.length ? path[at] : NOWHERE;
            int[] banned = at == given.deviation ? plus(given.banned, next) : new int[] {next};
            offer(Arrays.copyOf(path, at), banned);
        }
    }

    private static int[] plus(int[] banned, int more) {
        int[] all = Arrays.copyOf(banned, banned.length + 1);
        all[banned.length] = more;
        return all;
    }

    /// Queues the shortest path that begins with `prefix` and does not continue with one of `banned`, where
    /// [#NOWHERE] among them means that it may not end there either.
    private void offer(int[] prefix, int[] banned) {
        int last = prefix.length == 0 ? NOWHERE : prefix[prefix.length - 1];
        boolean mayEnd = last != NOWHERE && targets.get(last) && !contains(banned, NOWHERE);
        int[] path = mayEnd ? prefix : complete(prefix, banned);
        if (path.length > 0) {
            waiting.add(new Candidate(path, prefix.length, banned, sequence++));
        }
    }

    private static boolean contains(int[] values, int value) {
        for (int each : values) {
            if (each == value) {
                return true;
            }
        }
        return false;
    }

    private int[] complete(int[] prefix, int[] banned) {
        search++;
        for (int v : prefix) {
            visitedIn[v] = search;
        }
        int best = nearest(prefix, banned);
        if (best == NOWHERE) {
            return new int[0];
        }
        int[] quick = alongDistances(prefix, best);
        return quick.length > 0 ? quick : bySearch(prefix, banned);
    }

    private int firstOption(int[] prefix) {
        return prefix.length == 0 ? 0 : slice.firstOut(prefix[prefix.length - 1]);
    }

    private int endOption(int[] prefix, int[] roots) {
        return prefix.length == 0 ? roots.length : slice.endOut(prefix[prefix.length - 1]);
    }

    private boolean open(int v, int[] banned) {
        return distance[v] != NOWHERE && visitedIn[v] != search && !contains(banned, v);
    }

    private int nearest(int[] prefix, int[] banned) {
        int[] roots = prefix.length == 0 ? slice.roots() : prefix;
        int best = NOWHERE;
        for (int i = firstOption(prefix); i < endOption(prefix, roots); i++) {
            int v = prefix.length == 0 ? roots[i] : slice.target(i);
            if (open(v, banned) && (best == NOWHERE || distance[v] < distance[best])) {
                best = v;
            }
        }
        return best;
    }

    /// The straight way from `next` to a target, or nothing when it meets the prefix.
    private int[] alongDistances(int[] prefix, int next) {
        int[] path = Arrays.copyOf(prefix, prefix.length + distance[next] + 1);
        int v = next;
        for (int at = prefix.length; at < path.length; at++) {
            if (visitedIn[v] == search) {
                return new int[0];
            }
            path[at] = v;
            for (int i = slice.firstOut(v); i < slice.endOut(v) && at + 1 < path.length; i++) {
                if (distance[slice.target(i)] == distance[v] - 1) {
                    v = slice.target(i);
                    break;
                }
            }
        }
        return path;
    }

    private int[] bySearch(int[] prefix, int[] banned) {
        int[] roots = prefix.length == 0 ? slice.roots() : prefix;
        int tail = 0;
        for (int i = firstOption(prefix); i < endOption(prefix, roots); i++) {
            int v = prefix.length == 0 ? roots[i] : slice.target(i);
            if (open(v, banned)) {
                visitedIn[v] = search;
                cameFrom[v] = NOWHERE;
                queue[tail++] = v;
            }
        }
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            if (targets.get(v)) {
                return joined(prefix, v);
            }
            for (int i = slice.firstOut(v); i < slice.endOut(v); i++) {
                int w = slice.target(i);
                if (distance[w] != NOWHERE && visitedIn[w] != search) {
                    visitedIn[w] = search;
                    cameFrom[w] = v;
                    queue[tail++] = w;
                }
            }
        }
        return new int[0];
    }

    private int[] joined(int[] prefix, int end) {
        int length = prefix.length;
        for (int v = end; v != NOWHERE; v = cameFrom[v]) {
            length++;
        }
        int[] path = Arrays.copyOf(prefix, length);
        for (int v = end; v != NOWHERE; v = cameFrom[v]) {
            path[--length] = v;
        }
        return path;
    }
}
