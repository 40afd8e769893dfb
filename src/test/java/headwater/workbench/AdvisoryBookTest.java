package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.fixture.EventStream;
import headwater.model.Advisory;
import headwater.model.DependencyGraph;
import headwater.model.Ecosystem;
import headwater.model.PackageKey;
import headwater.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoryBookTest {
    private static final PackageKey EVIL = new PackageKey(Ecosystem.NPM, "evil");
    @TempDir
    private Path folder;

    private static String record(String id, String modified, String name) {
        return "{\"id\": \"" + id + "\", \"modified\": \"" + modified + "\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"" + name
                + "\"}, \"versions\": [\"1.0.0\"]}]}\n";
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void onlyRecordsThatNameAWantedPackageAreHeld() throws Exception {
        Path file = file("a.jsonl", IntStream.range(0, 500).mapToObj(i -> record("R" + i, "2025-01-01", i == 77 ? "evil" : "other-" + i))
                .collect(Collectors.joining()));

        AdvisoryBook book = AdvisoryBook.read(List.of(file), Set.of(EVIL), Progress.NONE);

        assertThat(book.byPackage().keySet()).containsExactly(EVIL);
        assertThat(book.byPackage().get(EVIL)).extracting(Advisory::id).containsExactly("R77");
        assertThat(book.sources().getFirst().records()).isEqualTo(500);
        assertThat(book.newest()).contains("2025-01-01");
    }

    @Test
    void ofOneRecordInSeveralSourcesTheLaterStateCounts() throws Exception {
        Path newer = file("newer.jsonl", record("A", "2025-03-01", "evil"));
        Path older = file("older.jsonl", record("A", "2025-01-01", "evil"));

        assertThat(AdvisoryBook.read(List.of(newer, older), Set.of(EVIL), Progress.NONE).byPackage().get(EVIL))
                .extracting(each -> each.standing().modified()).containsExactly("2025-03-01");
    }

    @Test
    void aGraphIsGivenWhatNamesOneOfItsPackagesAndNotItsOwnCode() throws Exception {
        DependencyGraph graph = EventStream.open().open(EventStream.write(folder, "calm", EventStream.CLEAN), Progress.NONE).graph();
        Path file = file("a.jsonl", record("A", "2025-01-01", "event-stream") + record("B", "2025-01-01", "calm") + record("C", "2025-01-01", "evil"));

        AdvisoryBook book = AdvisoryBook.read(List.of(file), Set.of(EVIL, new PackageKey(Ecosystem.NPM, "event-stream"),
                new PackageKey(Ecosystem.NPM, "calm")), Progress.NONE);

        assertThat(AdvisoryBook.packages(graph)).containsExactly(new PackageKey(Ecosystem.NPM, "event-stream"));
        assertThat(book.naming(graph)).extracting(Advisory::id).containsExactly("A");
    }

    @Test
    void aSourceThatCannotBeReadIsNamed() {
        Failure.Unreadable failed = catchThrowableOfType(Failure.Unreadable.class,
                () -> AdvisoryBook.read(List.of(folder.resolve("none")), Set.of(EVIL), Progress.NONE));

        assertThat(failed.code()).isEqualTo("file-missing");
        assertThat(failed.origin().file()).endsWith("none");
    }
}
