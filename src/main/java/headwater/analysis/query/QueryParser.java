package headwater.analysis.query;

import headwater.analysis.query.Chain.Follows;
import headwater.analysis.query.Chain.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a query from left to right, without going back further than one word. Used once.
final class QueryParser {
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 20;
    /// What ends a name or a word where it is not in quotes.
    private static final String STOPS = ",>:[]()#\"'";
    private static final Pattern RANGE = Pattern.compile("[<>=^~]*[\\w.*+-]+(?:\\|\\|[<>=^~]*[\\w.*+-]+)*");
    private static final Pattern STATE_WORD = Pattern.compile("[A-Za-z-]*");

    private final String text;
    private int at;
    private int depth;

    private QueryParser(String text) {
        this.text = text;
    }

    static List<Chain> parse(String text) throws QueryException {
        QueryParser parser = new QueryParser(text);
        if (text.length() > MAX_LENGTH) {
            throw new QueryException("A query has at most " + MAX_LENGTH + " characters.", text, MAX_LENGTH);
        }
        List<Chain> chains = parser.chains();
        if (parser.at < text.length()) {
            throw parser.wrong(parser.next() == ')' ? "There is no ( for this )." : "This fits nowhere here.");
        }
        return chains;
    }

    private List<Chain> chains() throws QueryException {
        List<Chain> chains = new ArrayList<>();
        do {
            skipBlanks();
            chains.add(chain());
        } while (take(','));
        return chains;
    }

    private Chain chain() throws QueryException {
        List<Step> steps = new ArrayList<>();
        Optional<Follows> follows = Optional.of(Follows.NOTHING);
        while (follows.isPresent()) {
            steps.add(new Step(follows.get(), conditions()));
            follows = follows();
        }
        return new Chain(steps);
    }

    private Optional<Follows> follows() {
        boolean apart = skipBlanks();
        if (take('>')) {
            skipBlanks();
            return Optional.of(Follows.DIRECTLY);
        }
        return apart && at < text.length() && next() != ',' && next() != ')' ? Optional.of(Follows.SOMEHOW) : Optional.empty();
    }

    private List<Condition> conditions() throws QueryException {
        List<Condition> conditions = new ArrayList<>();
        while (at < text.length() && !Character.isWhitespace(next()) && ",>)".indexOf(next()) < 0) {
            conditions.add(condition());
        }
        if (conditions.isEmpty()) {
            throw wrong(at == text.length() ? "A name or a state is missing here." : "A name or a state is missing before this.");
        }
        return conditions;
    }

    private Condition condition() throws QueryException {
        return switch (next()) {
            case '*' -> {
                at++;
                yield new Condition.Anything();
            }
            case '#' -> name();
            case '@' -> version();
            case '[' -> exactVersion();
            case ':' -> state();
            case '(', ']' -> throw wrong("This fits nowhere here.");
            default -> word();
        };
    }

    private Condition name() throws QueryException {
        int from = ++at;
        if (at < text.length() && isQuote(next())) {
            return new Condition.Name(quoted());
        }
        boolean scoped = take('@');
        while (at < text.length() && !stops(next()) && next() != '@') {
            at++;
        }
        if (at == from + (scoped ? 1 : 0)) {
            throw wrong("A name is missing after #.");
        }
        return new Condition.Name(text.substring(from, at));
    }

    /// A range; but `@scope` and `@scope/name` are words.
    private Condition version() throws QueryException {
        int from = at++;
        if (at < text.length() && (isQuote(next()) || next() == '(')) {
            return range(next() == '(' ? enclosed() : quoted(), from);
        }
        Matcher range = RANGE.matcher(text).region(at, text.length());
        if (!range.lookingAt()) {
            throw wrong("A version or a range is missing after @.");
        }
        boolean scope = range.end() < text.length() && text.charAt(range.end()) == '/'
                || Character.isLetter(next()) && VersionTest.within(range.group()).range().isEmpty();
        if (scope && begins(from)) {
            at = from;
            return word();
        }
        at = range.end();
        return range(range.group(), from);
    }

    private boolean begins(int place) {
        return place == 0 || Character.isWhitespace(text.charAt(place - 1)) || ",>(".indexOf(text.charAt(place - 1)) >= 0;
    }

    private Condition range(String range, int from) throws QueryException {
        VersionTest test = VersionTest.within(range);
        if (range.isBlank() || !test.readable()) {
            throw new QueryException("“" + range + "” is no version and no range.", text, from + 1);
        }
        return new Condition.Version(test);
    }

    private Condition exactVersion() throws QueryException {
        int end = text.indexOf(']', at);
        if (end < 0 || end == at + 1) {
            throw end < 0 ? missing("]") : wrong("A version is missing between [ and ].");
        }
        String version = text.substring(at + 1, end).strip();
        at = end + 1;
        return new Condition.Version(VersionTest.exactly(version));
    }

    private Condition state() throws QueryException {
        int from = at++;
        Matcher word = STATE_WORD.matcher(text).region(at, text.length());
        at = word.lookingAt() ? word.end() : at;
        String name = text.substring(from, at).toLowerCase(Locale.ROOT);
        return switch (name) {
            case ":not" -> new Condition.Not(nested(name));
            case ":is" -> new Condition.AnyOf(nested(name));
            case ":host" -> new Condition.Host(argument(name, "registry.example.org"));
            case ":licence", ":license" -> new Condition.Licence(argument(name, "MIT"));
            default -> new Condition.Has(State.of(name).orElseThrow(() -> new QueryException("There is no state “" + name
                    + "”. There are " + Arrays.stream(State.values()).map(State::word).collect(Collectors.joining(", "))
                    + ", :host(…), :licence(…), :not(…) and :is(…). A name with a colon stands in quotes.", text, from)));
        };
    }

    private List<Chain> nested(String name) throws QueryException {
        opens(name, ":direct");
        if (++depth > MAX_DEPTH) {
            throw wrong("This is nested too deeply; " + MAX_DEPTH + " levels are allowed.");
        }
        at++;
        List<Chain> chains = chains();
        if (!take(')')) {
            throw missing(")");
        }
        depth--;
        return chains;
    }

    private String argument(String name, String example) throws QueryException {
        opens(name, example);
        int from = at + 1;
        String argument = enclosed();
        if (argument.isEmpty()) {
            throw new QueryException("Something is missing between ( and ), as in " + name + "(" + example + ").", text, from);
        }
        return argument;
    }

    private void opens(String name, String example) throws QueryException {
        if (at == text.length() || next() != '(') {
            throw wrong("After " + name + " something in parentheses is missing, as in " + name + "(" + example + ").");
        }
    }

    /// Up to the parenthesis that closes this one; those within belong to the text.
    private String enclosed() throws QueryException {
        int from = ++at;
        for (int open = 1; at < text.length(); at++) {
            open += next() == '(' ? 1 : next() == ')' ? -1 : 0;
            if (open == 0) {
                return unquoted(text.substring(from, at++).strip());
            }
        }
        throw missing(")");
    }

    private static String unquoted(String argument) {
        int last = argument.length() - 1;
        return last > 0 && isQuote(argument.charAt(0)) && argument.charAt(last) == argument.charAt(0)
                ? argument.substring(1, last) : argument;
    }

    private String quoted() throws QueryException {
        char quote = text.charAt(at);
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw missing(String.valueOf(quote));
        }
        String inside = text.substring(at + 1, end);
        if (inside.isBlank()) {
            throw wrong("Nothing stands between these quotes.");
        }
        at = end + 1;
        return inside;
    }

    private Condition word() throws QueryException {
        if (isQuote(next())) {
            return new Condition.Word(quoted());
        }
        int from = at;
        while (at < text.length() && !stops(next())) {
            if (at > from && text.charAt(at - 1) == '@' && "^~<=".indexOf(next()) >= 0) {
                throw wrong("A range needs the whole name before it: #" + text.substring(from, at) + "….");
            }
            if (next() == '*') {
                throw wrong("A word is found anywhere in a name without *; * alone means everything.");
            }
            at++;
        }
        return new Condition.Word(text.substring(from, at));
    }

    private static boolean stops(char c) {
        return Character.isWhitespace(c) || STOPS.indexOf(c) >= 0;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private char next() {
        return text.charAt(at);
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && next() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private boolean skipBlanks() {
        int from = at;
        while (at < text.length() && Character.isWhitespace(next())) {
            at++;
        }
        return at > from;
    }

    private QueryException missing(String what) {
        return new QueryException("A " + what + " is missing.", text, text.length());
    }

    private QueryException wrong(String message) {
        return new QueryException(message, text, at);
    }
}
