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
}
