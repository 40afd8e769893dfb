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
    private static final int[] NONE = {};
    private static final int STEPS_PER_CHECK = 256;

    /// The rest of the way from `deviation` on is the shortest that does not continue with one of `banned`.
    private record Candidate(int[] path, int deviation, int[] banned, long sequence) {
    }

    private final Slice slice;
    private final Progress progress;
    private final BitSet targets;
    private final int[] distance;
    private final int[] roots;
    /// Components of the prefix are those stamped with the number of the current split.
    private final int[] onPrefix;
    private int split;
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
        roots = slice.roots();
        distance = distances();
        onPrefix = new int[slice.size()];
        cameFrom = new int[slice.size()];
        visitedIn = new int[slice.size()];
        queue = new int[slice.size()];
        split = 1;
        offer(new int[0], 0, new int[0]);
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
        split++;
        for (int i = 0; i < given.deviation; i++) {
            onPrefix[path[i]] = split;
        }
        for (int at = given.deviation; at <= path.length; at++) {
            int next = at < path.length ? path[at] : NOWHERE;
            offer(path, at, at == given.deviation ? plus(given.banned, next) : new int[] {next});
            if (at < path.length) {
                onPrefix[next] = split;
            }
            if (at % STEPS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
        }
    }

    private static int[] plus(int[] banned, int more) {
        int[] all = Arrays.copyOf(banned, banned.length + 1);
        all[banned.length] = more;
        return all;
    }

    /// Queues the shortest path that begins with the first `length` components of `path`, which are stamped, and does
    /// not continue with one of `banned`, where [#NOWHERE] among them means that it may not end there either.
    private void offer(int[] path, int length, int[] banned) {
        boolean mayEnd = length > 0 && targets.get(path[length - 1]) && !contains(banned, NOWHERE);
        int[] whole = mayEnd ? Arrays.copyOf(path, length) : complete(path, length, banned);
        if (whole.length > 0) {
            waiting.add(new Candidate(whole, length, banned, sequence++));
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

    private int[] complete(int[] path, int length, int[] banned) {
        int next = nearest(path, length, banned);
        if (next == NOWHERE) {
            return NONE;
        }
        int[] quick = alongDistances(path, length, next);
        return quick.length > 0 ? quick : bySearch(path, length, banned);
    }

    private int optionCount(int[] path, int length) {
        return length == 0 ? roots.length : slice.endOut(path[length - 1]) - slice.firstOut(path[length - 1]);
    }

    private int option(int[] path, int length, int i) {
        return length == 0 ? roots[i] : slice.target(slice.firstOut(path[length - 1]) + i);
    }

    private boolean open(int v, int[] banned) {
        return distance[v] != NOWHERE && onPrefix[v] != split && !contains(banned, v);
    }

    private int nearest(int[] path, int length, int[] banned) {
        int best = NOWHERE;
        for (int i = 0; i < optionCount(path, length); i++) {
            int v = option(path, length, i);
            if (open(v, banned) && (best == NOWHERE || distance[v] < distance[best])) {
                best = v;
            }
        }
        return best;
    }

    /// The straight way from `next` to a target, or nothing when it meets the prefix.
    private int[] alongDistances(int[] path, int length, int next) {
        int v = next;
        for (int left = distance[next]; left > 0; left--) {
            v = nearer(v);
            if (onPrefix[v] == split) {
                return NONE;
            }
        }
        int[] whole = Arrays.copyOf(path, length + distance[next] + 1);
        v = next;
        for (int at = length; at < whole.length; at++) {
            whole[at] = v;
            v = at + 1 < whole.length ? nearer(v) : v;
        }
        return whole;
    }

    private int nearer(int v) {
        int i = slice.firstOut(v);
        while (distance[slice.target(i)] != distance[v] - 1) {
            i++;
        }
        return slice.target(i);
    }

    private int[] bySearch(int[] path, int length, int[] banned) {
        search++;
        int tail = 0;
        for (int i = 0; i < optionCount(path, length); i++) {
            int v = option(path, length, i);
            if (open(v, banned) && visitedIn[v] != search) {
                visitedIn[v] = search;
                cameFrom[v] = NOWHERE;
                queue[tail++] = v;
            }
        }
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            if (targets.get(v)) {
                return joined(path, length, v);
            }
            for (int i = slice.firstOut(v); i < slice.endOut(v); i++) {
                int w = slice.target(i);
                if (distance[w] != NOWHERE && onPrefix[w] != split && visitedIn[w] != search) {
                    visitedIn[w] = search;
                    cameFrom[w] = v;
                    queue[tail++] = w;
                }
            }
        }
        return NONE;
    }

    private int[] joined(int[] path, int prefixLength, int end) {
        int length = prefixLength;
        for (int v = end; v != NOWHERE; v = cameFrom[v]) {
            length++;
        }
        int[] whole = Arrays.copyOf(path, length);
        for (int v = end; v != NOWHERE; v = cameFrom[v]) {
            whole[--length] = v;
        }
        return whole;
    }
}
