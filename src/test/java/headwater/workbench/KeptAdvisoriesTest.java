package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.EventStream;
import headwater.model.Advisory;
import headwater.model.AdvisorySource;
import headwater.model.BuildFacts;
import headwater.model.Ecosystem;
import headwater.model.PackageKey;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAdvisoriesTest {
    private static final PackageKey EVIL = new PackageKey(Ecosystem.NPM, "evil");
    @TempDir
    private Path folder;

    private KeptSnapshots snapshots;
    private KeptAdvisories kept;

    @BeforeEach
    void open() {
        snapshots = EventStream.store(folder.resolve("store"));
        kept = snapshots.advisories();
    }

    private static String record(String id, String modified, String name, String version) {
        return """
                {"id": "%s", "modified": "%s", "aliases": ["CVE-%s"], "summary": "Bad %s", "affected": [{"package": {"ecosystem": "npm", "name": "%s"},
                 "versions": ["%s"], "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]}]}
                """.formatted(id, modified, id, name, name, version).replace("\n", " ");
    }

    private Path file(String name, String... records) throws Exception {
        return Files.writeString(folder.resolve(name), String.join("\n", records) + "\n");
    }

    private List<String> naming(PackageKey... packages) throws Failure.Store {
        return kept.naming(Set.of(packages), Progress.NONE).stream().map(Advisory::id).sorted().toList();
    }

    @Test
    void anImportIsFoundByThePackagesThatItNames() throws Exception {
        KeptAdvisories.Imported imported = kept.add(file("a.jsonl", record("A", "2025-01-01", "evil", "1.0.0"),
                record("B", "2025-02-01", "@acme/evil", "1.0.0"), record("C", "2025-01-15", "evil", "2.0.0")), Progress.NONE);

        assertThat(naming(EVIL)).containsExactly("A", "C");
        assertThat(naming(new PackageKey(Ecosystem.NPM, "@acme/evil"))).containsExactly("B");
        assertThat(naming(new PackageKey(Ecosystem.PYPI, "evil"))).isEmpty();
        assertThat(imported.source().records()).isEqualTo(3);
        assertThat(imported.source().newest()).isEqualTo("2025-02-01");
        assertThat(imported.source().sha256()).isEqualTo(imported.read().sha256()).hasSize(64);
        assertThat(kept.sources(Progress.NONE)).containsExactly(imported.source());
    }

    @Test
    void whatIsReadBackIsWhatWasImported() throws Exception {
        kept.add(file("a.jsonl", record("A", "2025-01-01", "evil", "1.0.0")), Progress.NONE);

        Advisory read = kept.naming(Set.of(EVIL), Progress.NONE).getFirst();

        assertThat(read.aliases()).containsExactly("CVE-A");
        assertThat(read.summary()).isEqualTo("Bad evil");
        assertThat(read.affected().getFirst().versions()).containsExactly("1.0.0");
        assertThat(read.affected().getFirst().ranges().getFirst().open()).isTrue();
    }

    @Test
    void theLaterStateOfARecordStaysWhateverTheOrder() throws Exception {
        kept.add(file("a.jsonl", record("A", "2025-03-01", "evil", "1.0.0")), Progress.NONE);
        kept.add(file("b.jsonl", record("A", "2025-01-01", "other", "1.0.0")), Progress.NONE);
        assertThat(naming(EVIL)).containsExactly("A");

        kept.add(file("c.jsonl", record("A", "2025-04-01", "other", "1.0.0")), Progress.NONE);
        assertThat(naming(EVIL)).isEmpty();
        assertThat(naming(new PackageKey(Ecosystem.NPM, "other"))).containsExactly("A");
    }

    @Test
    void aRecordThatIsWithdrawnLaterIsNoLongerFound() throws Exception {
        kept.add(file("a.jsonl", record("A", "2025-03-01", "evil", "1.0.0")), Progress.NONE);
        KeptAdvisories.Imported later = kept.add(file("b.json", record("A", "2025-04-01", "evil", "1.0.0")
                .replaceFirst("\\{", "{\"withdrawn\": \"2025-04-01\",\n")), Progress.NONE);

        assertThat(naming(EVIL)).isEmpty();
        assertThat(later.source().withdrawn()).isEqualTo(1);
    }

    @Test
    void aForgottenImportTakesItsRecordsAlong() throws Exception {
        AdvisorySource first = kept.add(file("a.jsonl", record("A", "2025-01-01", "evil", "1.0.0")), Progress.NONE).source();
        kept.add(file("b.jsonl", record("B", "2025-01-01", "evil", "1.0.0")), Progress.NONE);

        assertThat(kept.forget(first.id(), Progress.NONE)).isTrue();
        assertThat(kept.forget(first.id(), Progress.NONE)).isFalse();
        assertThat(naming(EVIL)).containsExactly("B");
        assertThat(kept.sources(Progress.NONE)).hasSize(1);
    }

    @Test
    void anImportThatCannotBeReadToItsEndLeavesNothing() throws Exception {
        Path whole = file("a.jsonl", record("A", "2025-01-01", "evil", "1.0.0"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(whole));
        }
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 6));

        assertThatThrownBy(() -> kept.add(cut, Progress.NONE)).isInstanceOf(Failure.Unreadable.class);
        assertThat(kept.sources(Progress.NONE)).isEmpty();
        assertThat(naming(EVIL)).isEmpty();
    }

    @Test
    void aCancelledImportLeavesNothing() throws Exception {
        String[] records = new String[500];
        for (int i = 0; i < records.length; i++) {
            records[i] = record("A" + i, "2025-01-01", "evil", "1.0." + i);
        }
        Path file = file("a.jsonl", records);
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> kept.add(file, Progress.until(() -> asked.incrementAndGet() > 4)))
                .isInstanceOf(CancelledException.class);
        assertThat(kept.sources(Progress.NONE)).isEmpty();
        assertThat(naming(EVIL)).isEmpty();
    }

    @Test
    void nothingIsImportedWhereThereIsNoStore() throws Exception {
        assertThat(kept.sources(Progress.NONE)).isEmpty();
        assertThat(naming(EVIL)).isEmpty();
        assertThat(Files.exists(folder.resolve("store"))).isFalse();
    }

    @Test
    void advisoriesAndSnapshotsLiveInOneStore() throws Exception {
        Path lockfile = EventStream.write(folder, "shop", EventStream.CLEAN);
        kept.add(file("a.jsonl", record("A", "2025-01-01", "event-stream", "9.9.9"), record("B", "2025-01-01", "evil", "1.0.0")), Progress.NONE);
        snapshots.keep(EventStream.open().open(lockfile, Progress.NONE), new KeptSnapshots.KeepAs("shop", "main", Optional.empty(),
                new BuildFacts("", "", "")), Progress.NONE);

        List<Advisory> present = kept.namingKept(Progress.NONE);

        assertThat(present).extracting(Advisory::id).containsExactly("A");
        assertThat(KeptProject.all(snapshots, EventStream.investigate().with(present), Progress.NONE)).extracting(KeptProject::verdict)
                .containsExactly(Verdict.NEEDS_JUDGEMENT);
    }
}
