package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.diff.SnapshotDiff;
import headwater.fixture.EventStream;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeGroupTest {
    private static final String BEFORE = """
            {"name": "shop", "lockfileVersion": 3, "packages": {"": {"name": "shop", "dependencies": {"a": "^1.0.0"}},
            "node_modules/a": {"version": "1.0.0", "dependencies": {"b": "^1.0.0"}}, "node_modules/b": {"version": "1.0.0"}}}""";

    @TempDir
    private Path folder;

    private SnapshotDiff diff(String before, String now) throws Exception {
        return CompareSnapshots.of(EventStream.open().open(EventStream.write(folder, "before", before), Progress.NONE),
                EventStream.open().open(EventStream.write(folder, "now", now), Progress.NONE), Progress.NONE);
    }

    @Test
    void everyChangeIsInOneGroup() throws Exception {
        SnapshotDiff diff = diff(EventStream.CLEAN, EventStream.AFFECTED);
        List<ChangeGroup> groups = ChangeGroup.of(diff);
        assertThat(groups.stream().flatMap(group -> group.changes().stream()))
                .containsExactlyInAnyOrderElementsOf(diff.packages());
    }

    @Test
    void whatAnUnchangedVersionAsksForNowIsUnexplainedAndComesFirst() throws Exception {
        SnapshotDiff diff = diff(BEFORE, BEFORE.replace("\"b\": \"^1.0.0\"}}", "\"b\": \"^1.0.0\", \"evil\": \"^6.0.0\"}}")
                .replace("\"node_modules/b\"", "\"node_modules/evil\": {\"version\": \"6.6.6\"}, \"node_modules/b\""));
        ChangeGroup first = ChangeGroup.of(diff).getFirst();
        assertThat(first.kind()).isEqualTo(ChangeGroup.Kind.UNEXPLAINED);
        assertThat(first.changes()).singleElement().satisfies(change -> assertThat(new ChangeWords(diff).reason(change))
                .isEqualTo("evil 6.6.6 is new: a 1.0.0 asks for it now though its version is the same."));
    }

    @Test
    void anotherVersionInsideAnUnchangedRangeIsToldApart() throws Exception {
        SnapshotDiff diff = diff(BEFORE, BEFORE.replace("\"node_modules/b\": {\"version\": \"1.0.0\"}",
                "\"node_modules/b\": {\"version\": \"1.0.1\"}"));
        assertThat(ChangeGroup.of(diff)).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(ChangeGroup.Kind.RESOLVED_ANEW);
            assertThat(new ChangeWords(diff).reason(group.changes().getFirst()))
                    .isEqualTo("b 1.0.1 is new: a 1.0.0 asks for ^1.0.0 as before; another version was chosen.");
        });
        assertThat(new ChangeWords(diff).counts()).isEqualTo("1 package changed: 1 up.");
    }

    @Test
    void whatIsCompromisedComesBeforeWhatIsUnexplainedAndFirstInItsGroup() throws Exception {
        String packages = "\"node_modules/b\": {\"version\": \"1.0.0\"}";
        Snapshot before = open("before", BEFORE);
        Snapshot now = open("now", BEFORE.replace("\"b\": \"^1.0.0\"}}", "\"b\": \"^1.0.0\", \"odd\": \"^6.0.0\"}}")
                .replace("\"a\": \"^1.0.0\"}}", "\"a\": \"^1.0.0\", \"early\": \"*\", \"event-stream\": \"3.3.6\"}}")
                .replace(packages, packages + """
                        , "node_modules/odd": {"version": "6.6.6"}, "node_modules/event-stream": {"version": "3.3.6",
                        "dependencies": {"flatmap-stream": "*", "afar": "*"}}, "node_modules/early": {"version": "1.0.0"},
                        "node_modules/flatmap-stream": {"version": "0.1.1"}, "node_modules/afar": {"version": "1.0.0"}"""));
        Investigation first = EventStream.investigate().of(before, Progress.NONE);
        Investigation second = EventStream.investigate().of(now, Progress.NONE);
        SnapshotDiff diff = CompareSnapshots.of(before, now, Progress.NONE);
        assertThat(ChangeGroup.of(diff).getFirst().kind()).isEqualTo(ChangeGroup.Kind.UNEXPLAINED);
        assertThat(ChangeGroup.gravestFirst(diff, first, second).stream().map(ChangeGroupTest::names)).containsExactly(
                List.of("event-stream", "flatmap-stream", "afar"), List.of("odd"), List.of("early"));
        assertThat(ChangeSentence.of(diff, first, second)).isEqualTo(new Sentence(
                "event-stream 3.3.6 and flatmap-stream 0.1.1 are new and compromised. 1 unexplained addition.",
                "Because event-stream 3.3.6 was added (3.3.6). 5 packages changed: 5 added."));
    }

    @Test
    void aReasonTellsOnlyWhatStandsBetweenTheCauseAndWhatCame() throws Exception {
        SnapshotDiff diff = diff(EventStream.CLEAN, EventStream.AFFECTED);
        assertThat(reason(diff, "flatmap-stream")).isEqualTo("flatmap-stream 0.1.1 is new because npm-run-all ^4.1.2 was added"
                + " (4.1.3), by way of ps-tree 1.1.0 › event-stream 3.3.6. Other changed lines lead to it too.");
        assertThat(reason(diff, "nodemon")).isEqualTo("nodemon 1.18.4 is new because nodemon ^1.18.3 was added (1.18.4).");
    }

    private static String reason(SnapshotDiff diff, String name) {
        return diff.packages().stream().filter(change -> change.name().name().equals(name)).findFirst()
                .map(new ChangeWords(diff)::reason).orElseThrow();
    }

    private static List<String> names(ChangeGroup group) {
        return group.changes().stream().map(change -> change.name().name()).toList();
    }

    private Snapshot open(String name, String text) throws Exception {
        return EventStream.open().open(EventStream.write(folder, name, text), Progress.NONE);
    }
}
