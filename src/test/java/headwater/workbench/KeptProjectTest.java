package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.BuildFacts;
import headwater.model.Component;
import headwater.model.Ecosystem;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class KeptProjectTest {
    @TempDir
    private Path folder;

    private KeptSnapshots kept() {
        return EventStream.store(folder.resolve("store"));
    }

    private void keep(String project, String stream, String label, String lockfile) throws Failure {
        Snapshot snapshot = EventStream.open().openText("package-lock.json", lockfile, Progress.NONE);
        kept().keep(snapshot, new KeptSnapshots.KeepAs(project, stream, Optional.of(label), BuildFacts.NONE), Progress.NONE);
    }

    @Test
    void theGravestOfAllSnapshotsIsTheProjects() throws Exception {
        keep("shop", "main", "1", EventStream.CLEAN);
        keep("shop", "main", "2", EventStream.AFFECTED);
        keep("shop", "release", "1", EventStream.CLEAN);
        keep("calm", "main", "1", EventStream.AFFECTED);
        keep("calm", "main", "2", EventStream.CLEAN);

        List<KeptProject> all = KeptProject.all(kept(), EventStream.investigate(), Progress.NONE);

        assertThat(all).extracting(KeptProject::name).containsExactly("calm", "shop");
        assertThat(all).extracting(KeptProject::verdict).containsExactly(Verdict.AFFECTED, Verdict.AFFECTED);
        assertThat(all.getLast().streams()).extracting(KeptProject.Stream::verdict)
                .containsExactly(Verdict.AFFECTED, Verdict.NOT_FOUND);
        assertThat(all.getLast().streams().getFirst().snapshots()).extracting(each -> each.snapshot().address().label())
                .containsExactly("2", "1");
    }

    @Test
    void anEmptyStoreHoldsNoProject() throws Exception {
        assertThat(KeptProject.all(kept(), EventStream.investigate(), Progress.NONE)).isEmpty();
    }

    /// Told without opening a snapshot, every verdict is the one that opening it gives: the built-in catalogue, and others
    /// made of what the fixtures hold, as they are and in other versions.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void verdictsAreThoseOfTheOpenedSnapshots(long seed) throws Exception {
        List<Snapshot> fixtures = fixtures();
        KeptSnapshots kept = kept();
        for (Snapshot fixture : fixtures) {
            kept.keep(fixture, new KeptSnapshots.KeepAs("p" + fixture.file().length() % 3, "s" + fixture.file().hashCode() % 2,
                    Optional.of(fixture.file()), BuildFacts.NONE), Progress.NONE);
        }
        Investigate investigate = new Investigate(seed == 0 ? BuiltInCatalogue.load() : catalogue(fixtures, new Random(seed)));

        List<Verdict> seen = new ArrayList<>();
        for (KeptProject project : KeptProject.all(kept, investigate, Progress.NONE)) {
            for (KeptProject.Stream stream : project.streams()) {
                for (KeptProject.Judged judged : stream.snapshots()) {
                    Snapshot opened = kept.open(judged.reference(), Progress.NONE);
                    assertThat(judged.verdict()).as(judged.reference() + " seed " + seed)
                            .isEqualTo(investigate.of(opened, Progress.NONE).verdict());
                    seen.add(judged.verdict());
                }
            }
        }
        assertThat(seen).hasSameSizeAs(fixtures);
        if (seed > 0) {
            assertThat(Set.copyOf(seen)).containsExactlyInAnyOrder(Verdict.values());
        }
    }

    private static List<Advisory> catalogue(List<Snapshot> fixtures, Random random) {
        List<AffectedPackage> affected = new ArrayList<>();
        for (Snapshot fixture : fixtures) {
            for (Component component : fixture.graph().components()) {
                if (random.nextInt(60) == 0 && !component.name().isEmpty()) {
                    String version = random.nextBoolean() ? component.version() : "6.6.6";
                    affected.add(new AffectedPackage(random.nextInt(5) == 0 ? Ecosystem.MAVEN
                            : component.packageVersion().ecosystem(), component.name(), Set.of(version),
                            random.nextInt(2) == 0 ? List.of(AffectedRange.any()) : List.of(), List.of()));
                }
            }
        }
        return List.of(new Advisory("A", "some", "", "", List.of(), affected, List.of(), Optional.empty()));
    }

    private static List<Snapshot> fixtures() throws IOException {
        List<Snapshot> readable = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/ingest"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    readable.add(EventStream.open().open(file, Progress.NONE));
                } catch (Failure.Unreadable other) {
                    assertThat(other.code()).isNotBlank();
                }
            }
        }
        return readable;
    }
}
