package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.export.ExportFormat;
import headwater.ingest.FormatReader;
import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.BuildFacts;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.store.SnapshotStore;
import headwater.store.StorePlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What comes out of the store is what the file would give: every fixture of every format, twice, from the graph blob and
/// from the kept bytes.
@Execution(ExecutionMode.CONCURRENT)
class KeptRoundTripTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
    private static final Path FIXTURES = Path.of("src/test/resources/ingest");

    @TempDir
    private Path folder;

    @Test
    void everyFixtureComesBackAsItsFileGivesIt() throws Exception {
        List<Snapshot> fixtures = fixtures();
        KeptSnapshots kept = kept(BuiltInFormats.registry());
        List<SnapshotReference> references = keepAll(fixtures, kept);

        for (int i = 0; i < fixtures.size(); i++) {
            assertSame(fixtures.get(i), kept.open(references.get(i), Progress.NONE));
        }
        assertThat(fixtures).hasSizeGreaterThan(40);
    }

    @Test
    void aFileIsReadAgainWhenItsReaderIsNoLongerTheSame() throws Exception {
        List<Snapshot> fixtures = fixtures();
        List<SnapshotReference> references = keepAll(fixtures, kept(BuiltInFormats.registry()));
        FormatRegistry newer = new FormatRegistry(BuiltInFormats.registry().readers().stream()
                .<FormatReader>map(NewerReader::new).toList());
        KeptSnapshots later = kept(newer);

        for (int i = 0; i < fixtures.size(); i++) {
            Snapshot again = later.open(references.get(i), Progress.NONE);
            assertThat(again.result().reader().version()).isGreaterThan(fixtures.get(i).result().reader().version());
            assertSame(fixtures.get(i), again);
        }
    }

    /// Reads as its original does, under the next version.
    private record NewerReader(FormatReader original) implements FormatReader {
        @Override
        public ReaderId id() {
            return new ReaderId(original.id().name(), original.id().version() + 1);
        }

        @Override
        public boolean recognises(String fileName, byte[] head) {
            return original.recognises(fileName, head);
        }

        @Override
        public boolean seeks(String fileName, byte[] head) {
            return original.seeks(fileName, head);
        }

        @Override
        public ReadResult read(InputSource input, Progress progress)
                throws ReadException {
            ReadResult read = original.read(input, progress);
            return new ReadResult(id(), read.formatVersion(), read.facts(), read.graph(),
                    read.coverage(), read.problems());
        }
    }

    private KeptSnapshots kept(FormatRegistry formats) {
        return new KeptSnapshots(new SnapshotStore(StorePlace.of(folder.resolve("store").toString())),
                new OpenSnapshots(formats), CLOCK);
    }

    private static List<SnapshotReference> keepAll(List<Snapshot> snapshots, KeptSnapshots kept) throws Failure {
        List<SnapshotReference> references = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            references.add(kept.keep(snapshot, new KeptSnapshots.KeepAs("fixtures", "main",
                    Optional.of(snapshot.file()), BuildFacts.NONE), Progress.NONE).reference());
        }
        return references;
    }

    /// Every file below the fixtures that can be read, with the files beside it.
    private static List<Snapshot> fixtures() throws IOException {
        OpenSnapshots open = new OpenSnapshots(BuiltInFormats.registry());
        List<Snapshot> readable = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    readable.add(open.open(file, Progress.NONE));
                } catch (Failure.Unreadable other) {
                    assertThat(other.code()).isNotBlank();
                }
            }
        }
        return readable;
    }

    static void assertSame(Snapshot file, Snapshot kept) throws IOException {
        DependencyGraph graph = file.graph();
        assertThat(jgf(kept)).as(file.file()).isEqualTo(jgf(file));
        assertThat(kept.graph().components()).as(file.file()).isEqualTo(graph.components());
        assertThat(kept.graph().roots()).isEqualTo(graph.roots());
        assertThat(kept.graph().rootsInferred()).isEqualTo(graph.rootsInferred());
        assertThat(kept.graph().project()).isEqualTo(graph.project());
        assertThat(links(kept.graph())).isEqualTo(links(graph));
        assertThat(kept.coverage()).isEqualTo(file.coverage());
        assertThat(kept.problems()).isEqualTo(file.problems());
        assertThat(kept.facts()).isEqualTo(file.facts());
        assertThat(kept.format()).isEqualTo(file.format());
        assertThat(kept.source().bytes()).isEqualTo(file.source().bytes());
    }

    private static String jgf(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.JGF.writer().write(snapshot.graph(), snapshot.facts(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> links(DependencyGraph graph) {
        List<String> links = new ArrayList<>();
        for (int link = 0; link < graph.linkCount(); link++) {
            links.add(graph.linkFrom(link) + " " + graph.link(link) + " " + graph.linkTo(link));
        }
        return links;
    }
}
