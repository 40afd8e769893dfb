package headwater.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.analysis.query.Chain.Follows;
import headwater.analysis.query.Chain.Step;
import headwater.analysis.query.Condition.Anything;
import headwater.analysis.query.Condition.Has;
import headwater.analysis.query.Condition.Name;
import headwater.analysis.query.Condition.Version;
import headwater.analysis.query.Condition.Word;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static Chain chain(Step... steps) {
        return new Chain(List.of(steps));
    }

    private static Step first(Condition... conditions) {
        return new Step(Follows.NOTHING, Arrays.asList(conditions));
    }

    private static QueryException wrong(String query) {
        return catchThrowableOfType(QueryException.class, () -> QueryParser.parse(query));
    }

    @Test
    void readsConditionsThatStandTogetherAsOneComponent() throws QueryException {
        assertThat(QueryParser.parse("#ps-tree@^1.1:direct")).containsExactly(chain(first(new Name("ps-tree"),
                new Version(VersionTest.within("^1.1")), new Has(State.DIRECT))));
    }

    @Test
    void tellsDirectDependenciesFromAllOfThem() throws QueryException {
        assertThat(QueryParser.parse(":root > a  b")).containsExactly(chain(first(new Has(State.ROOT)),
                new Step(Follows.DIRECTLY, List.of(new Word("a"))), new Step(Follows.SOMEHOW, List.of(new Word("b")))));
    }

    @Test
    void needsNoBlankBesideAnArrowOrAComma() throws QueryException {
        assertThat(QueryParser.parse("#a>*,#b")).isEqualTo(QueryParser.parse("  #a  >  *  ,  #b "));
        assertThat(QueryParser.parse("#a>*,#b")).containsExactly(
                chain(first(new Name("a")), new Step(Follows.DIRECTLY, List.of(new Anything()))), chain(first(new Name("b"))));
    }

    @Test
    void tellsAScopeFromARange() throws QueryException {
        assertThat(QueryParser.parse("#@babel/core@7.x")).containsExactly(chain(first(new Name("@babel/core"),
                new Version(VersionTest.within("7.x")))));
        assertThat(QueryParser.parse("@babel/core")).containsExactly(chain(first(new Word("@babel/core"))));
        assertThat(QueryParser.parse("@babel")).containsExactly(chain(first(new Word("@babel"))));
        assertThat(QueryParser.parse("@v1.2")).containsExactly(chain(first(new Version(VersionTest.within("v1.2")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@>=1.2.0", "@<2||>=3.0.0-rc.1", "@\">=1.2 <2\"", "@(>=1.2 <2)", "@1.x", "@*"})
    void readsRanges(String query) throws QueryException {
        assertThat(QueryParser.parse(query)).hasSize(1).allSatisfy(chain -> assertThat(chain.steps().getFirst().conditions())
                .hasSize(1).first().isInstanceOf(Version.class));
    }

    @Test
    void anArrowBehindARangeIsNoPartOfIt() throws QueryException {
        assertThat(QueryParser.parse("@>=1.0.0>#b")).containsExactly(chain(first(new Version(VersionTest.within(">=1.0.0"))),
                new Step(Follows.DIRECTLY, List.of(new Name("b")))));
    }

    @Test
    void takesWhatIsInQuotesAndBracketsAsItIs() throws QueryException {
        assertThat(QueryParser.parse("#\"org.slf4j:slf4j-api\"")).containsExactly(chain(first(new Name("org.slf4j:slf4j-api"))));
        assertThat(QueryParser.parse("'a > b'")).containsExactly(chain(first(new Word("a > b"))));
        assertThat(QueryParser.parse("[1:2.3~rc1-1]")).containsExactly(chain(first(
                new Version(VersionTest.exactly("1:2.3~rc1-1")))));
    }

    @Test
    void nestsQueriesInNotAndIs() throws QueryException {
        List<Chain> inner = QueryParser.parse(":dev, #a > b");
        assertThat(QueryParser.parse(":not(:dev, #a > b)")).containsExactly(chain(first(new Condition.Not(inner))));
        assertThat(QueryParser.parse(":is( :dev, #a > b )")).containsExactly(chain(first(new Condition.AnyOf(inner))));
    }

    @Test
    void readsArgumentsWithParenthesesOfTheirOwn() throws QueryException {
        assertThat(QueryParser.parse(":licence((MIT OR X11))")).containsExactly(chain(first(
                new Condition.Licence("(MIT OR X11)"))));
        assertThat(QueryParser.parse(":license(MIT):host( '*.example.org' )")).containsExactly(chain(first(
                new Condition.Licence("MIT"), new Condition.Host("*.example.org"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                  | 1  | A name or a state is missing here.
            `> a`               | 1  | A name or a state is missing before this.
            `a >`               | 4  | A name or a state is missing here.
            `a,,b`              | 3  | A name or a state is missing before this.
            `#`                 | 2  | A name is missing after #.
            `#@`                | 3  | A name is missing after #.
            `#a@`               | 4  | A version or a range is missing after @.
            `@"^^1"`            | 2  | “^^1” is no version and no range.
            `[]`                | 1  | A version is missing between [ and ].
            `[1.0`              | 5  | A ] is missing.
            `:not(:dev`         | 10 | A ) is missing.
            `:dev)`             | 5  | There is no ( for this ).
            `a(b)`              | 2  | This fits nowhere here.
            `:host`             | 6  | After :host something in parentheses is missing, as in :host(registry.example.org).
            `:licence( )`       | 10 | Something is missing between ( and ), as in :licence(MIT).
            `"a`                | 3  | A " is missing.
            `lodash@^4`         | 8  | A range needs the whole name before it: #lodash@….
            `lod*`              | 4  | A word is found anywhere in a name without *; * alone means everything.
            """)
    void saysWhereAndWhy(String query, int column, String message) {
        QueryException wrong = wrong(query);
        assertThat(wrong).hasMessage(message);
        assertThat(wrong.column()).isEqualTo(column);
    }

    @Test
    void namesTheStatesThatThereAreForOneThatIsNot() {
        QueryException wrong = wrong("#a :scritp");
        assertThat(wrong).hasMessageStartingWith("There is no state “:scritp”. There are :direct, :dev, ")
                .hasMessageContaining(":not(…)");
        assertThat(wrong.caret()).isEqualTo("#a :scritp\n   ^");
    }

    @Test
    void keepsTheCaretUnderItsPlaceBehindATab() {
        assertThat(wrong("#a\t:x").caret()).isEqualTo("#a :x\n   ^");
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThat(wrong("a".repeat(2_001))).hasMessage("A query has at most 2000 characters.");
        assertThat(wrong(":not(".repeat(50) + "a" + ")".repeat(50))).hasMessage(
                "This is nested too deeply; 20 levels are allowed.");
    }
}
