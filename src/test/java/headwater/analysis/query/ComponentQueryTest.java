package headwater.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.EventStream;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import headwater.workbench.Investigation;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentQueryTest {
    /// A workspace with everything that a query can ask for.
    private static final String LOCKFILE = """
            {"name": "shop", "version": "1.0.0", "lockfileVersion": 3, "packages": {
              "": {"name": "shop", "version": "1.0.0", "workspaces": ["web"], "dependencies": {"event-stream": "^3.3.0",
                   "tool": "1.0.0"}, "devDependencies": {"ms": "2.0.0"}, "optionalDependencies": {"watch": "1.0.0"}},
              "web": {"name": "web", "version": "1.0.0", "dependencies": {"ms": "^1.0.0"}},
              "node_modules/web": {"resolved": "web", "link": true},
              "web/node_modules/ms": {"version": "1.9.0", "license": "MIT", "resolved": "https://registry.example.org/ms.tgz"},
              "node_modules/ms": {"version": "2.0.0", "dev": true, "license": "(MIT OR Apache-2.0)",
                   "resolved": "git+ssh://git@git.example.org/ms.git#abc"},
              "node_modules/event-stream": {"version": "3.3.6", "dependencies": {"flatmap-stream": "^0.1.0"}},
              "node_modules/flatmap-stream": {"version": "0.1.1", "hasInstallScript": true},
              "node_modules/tool": {"version": "1.0.0", "dependencies": {"event-stream": "*", "tool-core": "1"}},
              "node_modules/tool-core": {"version": "1.0.0", "peer": true, "dependencies": {"tool": "1"}},
              "node_modules/watch": {"version": "1.0.0", "optional": true},
              "node_modules/left": {"version": "1.0.0", "extraneous": true}
            }}
            """;

    private final Investigation answer = EventStream.answer(LOCKFILE);
    private final DependencyGraph graph = answer.snapshot().graph();

    private List<String> names(BitSet components) {
        return components.stream().mapToObj(c -> graph.component(c).label()).sorted().toList();
    }

    private QueryResult ask(String query) throws QueryException {
        return ask(query, answer.snapshot().facts());
    }

    private QueryResult ask(String query, FormatFacts facts) throws QueryException {
        return ComponentQuery.parse(query).in(new QuerySubject(graph, facts, answer.findings()), Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            #ms                  | ms@1.9.0 ms@2.0.0
            #ms@^1               | ms@1.9.0
            #ms[2.0.0]           | ms@2.0.0
            STREAM               | event-stream@3.3.6 flatmap-stream@0.1.1
            web/node             | ms@1.9.0
            #stream              | ``
            :direct              | event-stream@3.3.6 ms@1.9.0 ms@2.0.0 tool@1.0.0 watch@1.0.0
            :dev                 | ms@2.0.0
            :optional            | watch@1.0.0
            :peer                | tool-core@1.0.0
            :compromised         | event-stream@3.3.6 flatmap-stream@0.1.1
            :script              | flatmap-stream@0.1.1
            :unrooted            | left@1.0.0
            :workspace           | web@1.0.0
            :root                | shop@1.0.0 web@1.0.0
            :root > *            | event-stream@3.3.6 ms@1.9.0 ms@2.0.0 tool@1.0.0 watch@1.0.0 web@1.0.0
            :workspace > *       | ms@1.9.0
            #tool > *            | event-stream@3.3.6 tool-core@1.0.0
            #tool *              | event-stream@3.3.6 flatmap-stream@0.1.1 tool-core@1.0.0 tool@1.0.0
            #tool :script        | flatmap-stream@0.1.1
            #tool > #event-stream > * | flatmap-stream@0.1.1
            :host(git.example.org)  | ms@2.0.0
            :host(*.example.org)    | ms@1.9.0 ms@2.0.0
            :licence(MIT)        | ms@1.9.0 ms@2.0.0
            :license(apache-2.0) | ms@2.0.0
            #ms, :script         | flatmap-stream@0.1.1 ms@1.9.0 ms@2.0.0
            :direct:not(:prod)   | ms@2.0.0
            :is(#ms, #tool):not(@2) | ms@1.9.0 tool@1.0.0
            :not(:root):not(#ms):not(stream) | left@1.0.0 tool-core@1.0.0 tool@1.0.0 watch@1.0.0
            """)
    void picks(String query, String expected) throws QueryException {
        assertThat(String.join(" ", names(ask(query).matches()))).isEqualTo(expected);
    }

    @Test
    void theProjectItselfAnswersToRootOnly() throws QueryException {
        assertThat(names(ask("*, :not(#ms)").matches())).doesNotContain("shop@1.0.0").hasSize(9);
    }

    @Test
    void whatIsNotRecordedIsUntoldAlsoWhenItIsDenied() throws QueryException {
        QueryResult host = ask(":host(registry.example.org)");
        assertThat(names(host.matches())).containsExactly("ms@1.9.0");
        assertThat(names(host.untold())).doesNotContain("ms@1.9.0", "ms@2.0.0").contains("tool@1.0.0");
        assertThat(host.reasons()).containsExactly(":host");
        QueryResult elsewhere = ask(":not(:host(registry.example.org))");
        assertThat(names(elsewhere.matches())).containsExactly("ms@2.0.0");
        assertThat(elsewhere.untold()).isEqualTo(host.untold());
    }

    @Test
    void whatIsKnownOtherwiseIsNotUntold() throws QueryException {
        QueryResult none = ask("#ms:host(nowhere.example.org)");
        assertThat(none.matches().isEmpty()).isTrue();
        assertThat(none.untold().isEmpty()).isTrue();
        assertThat(none.reasons()).isEmpty();
    }

    @Test
    void withoutFlagsThePathsTell() throws QueryException {
        FormatFacts unflagged = new FormatFacts(Set.of(), true, true);
        assertThat(names(ask(":optional", unflagged).matches())).containsExactly("watch@1.0.0");
        assertThat(names(ask(":optional", unflagged).untold())).containsExactly("left@1.0.0");
    }

    @Test
    void whereNobodyRecordedDependenciesAnythingMayDependOnAnything() throws QueryException {
        FormatFacts flat = FormatFacts.flat(Set.of());
        QueryResult below = ask("#left > #ms", flat);
        assertThat(below.matches().isEmpty()).isTrue();
        assertThat(names(below.untold())).containsExactly("ms@1.9.0", "ms@2.0.0");
        assertThat(below.reasons()).containsExactly(">");
        assertThat(names(ask(":unrooted", flat).untold())).containsExactly("left@1.0.0");
        assertThat(ask("#nothing > #ms", flat).untold().isEmpty()).isTrue();
    }

    @Test
    void stopsWhenItIsCancelled() throws QueryException {
        ComponentQuery query = ComponentQuery.parse(":direct");
        QuerySubject subject = new QuerySubject(graph, answer.snapshot().facts(), List.of());
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> query.in(subject, cancelled)).isInstanceOf(CancelledException.class);
    }
}
