package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.progress.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentSearchTest {
    private static final String DIGEST = "sha512-3q2+7w==";
    private final Investigation answer = EventStream.answer("""
            {"name": "shop", "version": "1.0.0", "lockfileVersion": 3, "packages": {
              "": {"name": "shop", "version": "1.0.0", "dependencies": {"event-stream": "3.3.6"}},
              "node_modules/event-stream": {"version": "3.3.6"},
              "node_modules/a/node_modules/event-stream": {"version": "3.3.4"},
              "node_modules/event-streams": {"version": "1.0.0"},
              "node_modules/event-emitter": {"version": "0.3.5", "integrity": "%s"},
              "node_modules/a": {"version": "1.0.0"},
              "node_modules/@scope/stream": {"version": "2.0.0"},
              "node_modules/Upper": {"version": "1.2.3"}
            }}
            """.formatted(DIGEST));
    private final ComponentSearch search = ComponentSearch.of(answer);

    private List<String> find(String typed) {
        return search.find(typed, 20, Progress.NONE).stream()
                .map(hit -> answer.snapshot().graph().component(hit.component()).label()).toList();
    }

    @Test
    void putsTheExactNameFirstAndTheCompromisedOfEqualsBeforeOthers() {
        assertThat(find("event-stream")).startsWith("event-stream@3.3.6", "event-stream@3.3.4", "event-streams@1.0.0");
    }

    @Test
    void findsByNameAndVersion() {
        assertThat(find("event-stream@3.3.4")).startsWith("event-stream@3.3.4");
        assertThat(find("stream@2")).startsWith("@scope/stream@2.0.0");
    }

    @Test
    void findsByPurlWholeOrBegun() {
        assertThat(find("pkg:npm/event-stream@3.3.4")).startsWith("event-stream@3.3.4");
        assertThat(find("pkg:npm/%40scope/stream@2.0.0")).containsExactly("@scope/stream@2.0.0");
        assertThat(find("pkg:npm/event-em")).contains("event-emitter@0.3.5");
    }

    @Test
    void findsByDigestAsWrittenAndInHexadecimal() {
        assertThat(find(DIGEST)).containsExactly("event-emitter@0.3.5");
        assertThat(find("3q2+7w")).containsExactly("event-emitter@0.3.5");
        assertThat(find("deadbeef")).containsExactly("event-emitter@0.3.5");
    }

    @Test
    void findsByLocationLast() {
        assertThat(find("a/node_modules")).containsExactly("event-stream@3.3.4");
    }

    @Test
    void findsInAnyCase() {
        assertThat(find("upper")).contains("Upper@1.2.3");
        assertThat(find("UPPER")).contains("Upper@1.2.3");
    }

    @Test
    void showsWhatIsCompromisedBeforeAnythingIsTyped() {
        assertThat(find("  ")).containsExactly("event-stream@3.3.6");
    }

    @Test
    void givesTheBestWhenThereAreMany() {
        assertThat(search.find("e", 1, Progress.NONE)).hasSize(1)
                .first().matches(ComponentSearch.Hit::compromised);
    }
}
