package headwater.version;

import headwater.version.NpmComparators.Comparator.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One side of a range (between two `||`) as comparators that must all hold: carets, tildes, hyphens and placeholders are
/// written out. An empty list is any release. Source: node-semver 7, `classes/range.js`, in the loose mode that npm uses.
final class NpmComparators {
    private static final String PART = "(\\d+|x|X|\\*)";
    private static final String PARTIAL = "[v=\\s]*" + PART + "(?:\\." + PART + "(?:\\." + PART
            + NpmVersion.PRERELEASE + NpmVersion.BUILD + ")?)?";
    private static final Pattern HYPHEN = Pattern.compile("(" + PARTIAL + ") - (" + PARTIAL + ")");
    private static final Pattern CARET = Pattern.compile("\\^" + PARTIAL);
    private static final Pattern TILDE = Pattern.compile("~>?" + PARTIAL);
    private static final Pattern COMPARED = Pattern.compile("([<>]?=?)" + PARTIAL);
    private static final Pattern BUILD = Pattern.compile("\\+[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*");
    private static final Pattern OPERATOR_AND_BLANK = Pattern.compile("([<>]=?|=) (?=[v= ]*[\\dxX*])");
    private static final Pattern STAR = Pattern.compile("[<>]?=?\\*");
    /// Text of this length is no version, and too much for the patterns.
    private static final int MAX_WORD = 2 * NpmVersion.MAX_LENGTH;
    private static final int HYPHEN_END = 6;
    private static final NpmVersion LOWEST = new NpmVersion(0, 0, 0, List.of("0"));

    /// A bound; equality is a comparator too.
    record Comparator(Operator operator, NpmVersion bound) {
        enum Operator { BELOW, AT_MOST, EQUAL, AT_LEAST, ABOVE }

        boolean holds(NpmVersion version) {
            int order = version.compareTo(bound);
            return switch (operator) {
                case BELOW -> order < 0;
                case AT_MOST -> order <= 0;
                case EQUAL -> order == 0;
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
            };
        }
    }

    /// A word is too large for a version, which makes the whole range none.
    static final class Unrepresentable extends Exception {
        Unrepresentable() {
            super("too large for a version", null, false, false);
        }
    }

    private final List<Comparator> comparators = new ArrayList<>();
    private boolean understood;
    /// Whether the word is the first or last. npm loses a star between two words that it does not understand.
    private boolean atEnd;

    private NpmComparators() {
    }

    /// @param side  without blanks at the ends or in a row
    /// @return nothing when no word of it is understood
    static Optional<List<Comparator>> of(String side) throws Unrepresentable {
        if (Arrays.stream(side.split(" ")).anyMatch(word -> word.length() > MAX_WORD)) {
            throw new Unrepresentable();
        }
        String text = BUILD.matcher(side).replaceAll("");
        NpmComparators found = new NpmComparators();
        Matcher hyphen = HYPHEN.matcher(text);
        if (hyphen.matches()) {
            found.between(hyphen);
        } else {
            text = OPERATOR_AND_BLANK.matcher(text).replaceAll("$1");
            text = text.replace("~> ", "~").replace("~ ", "~").replace("^ ", "^");
            String[] words = text.split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                found.atEnd = i == 0 || i == words.length - 1;
                found.word(words[i]);
            }
        }
        return found.understood ? Optional.of(List.copyOf(found.comparators)) : Optional.empty();
    }

    private void between(Matcher ends) throws Unrepresentable {
        understood = true;
        Partial from = Partial.of(ends, 2);
        Partial to = Partial.of(ends, HYPHEN_END + 1);
        if (from.fixed() > 0) {
            add(Operator.AT_LEAST, from.lowest(from.prerelease));
        }
        if (to.fixed() == Partial.WHOLE) {
            add(Operator.AT_MOST, to.lowest(to.prerelease));
        } else if (to.fixed() > 0) {
            add(Operator.BELOW, to.after(to.fixed() - 1, "0"));
        }
    }

    private void word(String word) throws Unrepresentable {
        Matcher caret = CARET.matcher(word);
        Matcher tilde = TILDE.matcher(word);
        Matcher compared = COMPARED.matcher(word);
        if (caret.matches()) {
            Partial from = Partial.of(caret, 1);
            upTo(from, from.firstNonZero());
        } else if (tilde.matches()) {
            Partial from = Partial.of(tilde, 1);
            upTo(from, Math.min(from.fixed() - 1, 1));
        } else if (compared.matches()) {
            Partial to = Partial.of(compared, 2);
            if (!to.outOfOrder()) {
                compared(compared.group(1), to);
            }
        } else {
            leftover(STAR.matcher(word).replaceAll(""));
        }
    }

    /// What is left of a word without its stars may be a version or nothing; npm leaves anything else out.
    private void leftover(String word) throws Unrepresentable {
        Matcher compared = COMPARED.matcher(word);
        if (word.isEmpty()) {
            understood |= atEnd;
        } else if (compared.matches() && Partial.of(compared, 2).fixed() == Partial.WHOLE) {
            word(word);
        }
    }

    private void upTo(Partial from, int raised) throws Unrepresentable {
        understood |= atEnd || from.fixed() > 0;
        if (from.fixed() > 0) {
            add(Operator.AT_LEAST, from.lowest(from.prerelease));
            add(Operator.BELOW, from.after(raised, "0"));
        }
    }

    private void compared(String operator, Partial to) throws Unrepresentable {
        boolean whole = to.fixed() == Partial.WHOLE;
        boolean nothing = operator.equals("<") || operator.equals(">");
        understood |= atEnd || to.fixed() > 0 || nothing;
        if (to.fixed() == 0) {
            if (nothing) {
                comparators.add(new Comparator(Operator.BELOW, LOWEST));
            }
            return;
        }
        switch (operator) {
            case "<" -> add(Operator.BELOW, to.lowest(whole ? to.prerelease : "0"));
            case ">=" -> add(Operator.AT_LEAST, to.lowest(whole ? to.prerelease : null));
            case ">" -> add(whole ? Operator.ABOVE : Operator.AT_LEAST,
                    whole ? to.lowest(to.prerelease) : to.after(to.fixed() - 1, null));
            case "<=" -> add(whole ? Operator.AT_MOST : Operator.BELOW,
                    whole ? to.lowest(to.prerelease) : to.after(to.fixed() - 1, "0"));
            default -> {
                add(whole ? Operator.EQUAL : Operator.AT_LEAST, to.lowest(whole ? to.prerelease : null));
                if (!whole) {
                    add(Operator.BELOW, to.after(to.fixed() - 1, "0"));
                }
            }
        }
    }

    private void add(Operator operator, Optional<NpmVersion> bound) throws Unrepresentable {
        comparators.add(new Comparator(operator, bound.orElseThrow(Unrepresentable::new)));
    }

    /// A version of which the end may be missing or `x`.
    ///
    /// @param fixed  how many of the three numbers are given before the first placeholder
    private record Partial(long[] numbers, int fixed, boolean outOfOrder, @Nullable String prerelease) {
        static final int WHOLE = 3;

        static Partial of(Matcher match, int group) {
            long[] numbers = new long[WHOLE];
            int fixed = 0;
            boolean open = false;
            boolean outOfOrder = false;
            for (int i = 0; i < WHOLE; i++) {
                String part = match.group(group + i);
                boolean placeholder = part == null || part.toLowerCase(Locale.ROOT).equals("x") || part.equals("*");
                outOfOrder |= open && !placeholder;
                open |= placeholder;
                if (!open && part != null) {
                    numbers[i] = NpmVersion.number(part);
                    fixed++;
                }
            }
            String prerelease = fixed == WHOLE ? match.group(group + WHOLE) : null;
            return new Partial(numbers, fixed, outOfOrder, prerelease);
        }

        Optional<NpmVersion> lowest(@Nullable String before) {
            return NpmVersion.of(numbers[0], numbers[1], numbers[2], before);
        }

        /// The first version in which the number at `index` is one higher.
        Optional<NpmVersion> after(int index, @Nullable String before) {
            return NpmVersion.of(index == 0 ? numbers[0] + 1 : numbers[0],
                    index == 0 ? 0 : index == 1 ? numbers[1] + 1 : numbers[1],
                    index == 2 ? numbers[2] + 1 : 0, before);
        }

        /// The number that a caret keeps: the first that is not zero, else the last given one.
        int firstNonZero() {
            for (int i = 0; i < fixed; i++) {
                if (numbers[i] != 0) {
                    return i;
                }
            }
            return fixed - 1;
        }
    }
}
