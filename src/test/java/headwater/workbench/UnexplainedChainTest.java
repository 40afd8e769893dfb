package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.fixture.EventStream;
import headwater.progress.Progress;
import org.junit.jupiter.api.Test;

class UnexplainedChainTest {
    private static SnapshotDiff diff(String before, String now) {
        return CompareSnapshots.of(EventStream.answer(lockfile(before)).snapshot(),
                EventStream.answer(lockfile(now)).snapshot(), Progress.NONE);
    }

    private static String lockfile(String eventStream) {
        return """
                {"name": "shop", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                 "": {"name": "shop", "version": "1.0.0", "dependencies": {"ps-tree": "^1.1.0"}},
                 "node_modules/ps-tree": {"version": "1.1.0", "dependencies": {"event-stream": "~3.3.0"}},
                """ + eventStream + "}}";
    }

    private static PackageChange change(SnapshotDiff diff, String name) {
        return diff.packages().stream().filter(each -> each.name().name().equals(name)).findFirst().orElseThrow();
    }

    private static final String BEFORE = "\"node_modules/event-stream\": {\"version\": \"3.3.5\"}";
    private static final String NOW = """
            "node_modules/event-stream": {"version": "3.3.6", "dependencies": {"flatmap-stream": "^0.1.0"}},
            "node_modules/flatmap-stream": {"version": "0.1.1", "dependencies": {"deeper": "^2.0.0"}},
            "node_modules/deeper": {"version": "2.0.1"}""";

    @Test
    void anAdditionIsToldWithTheComponentThatWasChosenAnewAndAsksForIt() {
        SnapshotDiff diff = diff(BEFORE, NOW);
        ChangeWords words = new ChangeWords(diff);

        assertThat(words.reason(change(diff, "flatmap-stream"))).isEqualTo("flatmap-stream 0.1.1 is new: event-stream 3.3.6"
                + " asks for ^0.1.0. event-stream moved 3.3.5 → 3.3.6 inside ~3.3.0 of ps-tree 1.1.0. No changed line of a"
                + " manifest leads to it.");
        assertThat(words.askedFor(change(diff, "flatmap-stream")))
                .isEqualTo("for event-stream 3.3.6, inside ~3.3.0");
    }

    @Test
    void whatFollowsFromSomethingThatFollowsIsToldFromTheBeginning() {
        SnapshotDiff diff = diff(BEFORE, NOW);
        ChangeWords words = new ChangeWords(diff);

        assertThat(words.reason(change(diff, "deeper"))).isEqualTo("deeper 2.0.1 is new: flatmap-stream 0.1.1 asks for"
                + " ^2.0.0. event-stream moved 3.3.5 → 3.3.6 inside ~3.3.0 of ps-tree 1.1.0. No changed line of a manifest"
                + " leads to it.");
        assertThat(words.askedFor(change(diff, "deeper"))).isEqualTo("for flatmap-stream 0.1.1");
    }

    @Test
    void whatIsExplainedIsNotAskedForByAnythingDoubtful() {
        SnapshotDiff diff = diff(BEFORE, NOW);
        assertThat(new ChangeWords(diff).askedFor(change(diff, "event-stream"))).isEmpty();
    }
}
