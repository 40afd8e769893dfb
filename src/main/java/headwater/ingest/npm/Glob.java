package headwater.ingest.npm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/// A pattern for folders: `*` and `?` stay inside a folder name, `**` crosses folders, `{a,b}` are alternatives; a brace that
/// is not closed ends with the pattern. A hostile pattern costs no more than its length times that of the folder, which no
/// backtracking search can promise: all states of a small automaton are followed at once.
/// Source: Thompson, "Regular expression search algorithm" (1968).
final class Glob {
    private enum Kind { CHARACTER, IN_NAME, ANYTHING, FORK, END }

    /// @param next   where to go on; for a fork, one of both ways
    /// @param other  of a fork, the other way; [#NOWHERE] when there is none
    private record State(Kind kind, char character, int next, int other) {
    }

    /// Alternatives that are still open.
    private static final class Brace {
        final List<Integer> ends = new ArrayList<>();
        int lastFork;
    }

    private static final int NOWHERE = -1;

    private final List<State> states = new ArrayList<>();
    /// With what every folder begins; that many states come first.
    private final String beginning;

    Glob(String pattern) {
        Deque<Brace> open = new ArrayDeque<>();
        int lastClosing = pattern.lastIndexOf('}');
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (pattern.startsWith("**/", i)) {
                fork(states.size() + 1, states.size() + 5);
                repeat(Kind.ANYTHING);
                character('/');
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                repeat(Kind.ANYTHING);
                i++;
            } else if (c == '*') {
                repeat(Kind.IN_NAME);
            } else if (c == '?') {
                states.add(new State(Kind.IN_NAME, c, states.size() + 1, NOWHERE));
            } else if (c == '{' && i < lastClosing) {
                open.push(new Brace());
                alternative(open.peek());
            } else if (c == ',' && !open.isEmpty()) {
                endAlternative(open.peek());
                alternative(open.peek());
            } else if (c == '}' && !open.isEmpty()) {
                close(open.pop());
            } else {
                character(c);
            }
        }
        open.forEach(this::close);
        states.add(new State(Kind.END, ' ', NOWHERE, NOWHERE));
        beginning = states.stream().takeWhile(state -> state.kind == Kind.CHARACTER).map(state -> String.valueOf(state.character))
                .collect(Collectors.joining());
    }

    private void character(char c) {
        states.add(new State(Kind.CHARACTER, c, states.size() + 1, NOWHERE));
    }

    private void fork(int next, int other) {
        states.add(new State(Kind.FORK, ' ', next, other));
    }

    private void repeat(Kind kind) {
        int start = states.size();
        fork(start + 1, start + 3);
        states.add(new State(kind, ' ', start + 2, NOWHERE));
        fork(start, NOWHERE);
    }

    private void alternative(Brace brace) {
        brace.lastFork = states.size();
        fork(states.size() + 1, NOWHERE);
    }

    /// Leaves a gap for the way to the end of the braces, and leads the fork before to the next alternative.
    private void endAlternative(Brace brace) {
        brace.ends.add(states.size());
        fork(NOWHERE, NOWHERE);
        states.set(brace.lastFork, new State(Kind.FORK, ' ', brace.lastFork + 1, states.size()));
    }

    private void close(Brace brace) {
        for (int end : brace.ends) {
            states.set(end, new State(Kind.FORK, ' ', states.size(), NOWHERE));
        }
    }

    boolean matches(String folder) {
        if (!folder.startsWith(beginning)) {
            return false;
        }
        BitSet now = new BitSet(states.size());
        enter(now, beginning.length());
        for (int i = beginning.length(); i < folder.length() && !now.isEmpty(); i++) {
            BitSet then = new BitSet(states.size());
            for (int s = now.nextSetBit(0); s >= 0; s = now.nextSetBit(s + 1)) {
                if (accepts(states.get(s), folder.charAt(i))) {
                    enter(then, states.get(s).next);
                }
            }
            now = then;
        }
        return now.get(states.size() - 1);
    }

    private static boolean accepts(State state, char c) {
        return switch (state.kind) {
            case CHARACTER -> c == state.character;
            case IN_NAME -> c != '/';
            case ANYTHING -> true;
            case FORK, END -> false;
        };
    }

    /// Adds a state and all that forks lead to from there.
    private void enter(BitSet reached, int start) {
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.push(start);
        while (!waiting.isEmpty()) {
            int s = waiting.pop();
            if (s == NOWHERE || reached.get(s)) {
                continue;
            }
            reached.set(s);
            if (states.get(s).kind == Kind.FORK) {
                waiting.push(states.get(s).next);
                waiting.push(states.get(s).other);
            }
        }
    }
}
