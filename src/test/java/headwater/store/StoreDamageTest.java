package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.model.SnapshotRecord;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import headwater.workbench.CareForStore;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A store that is newer, damaged, full or forbidden is refused as it is, and there is a way out.
@Execution(ExecutionMode.CONCURRENT)
class StoreDamageTest {
    private static final int SNAPSHOTS = 6;

    @TempDir
    private Path folder;

    private Shelf shelf = new Shelf(Path.of(""));

    @BeforeEach
    void fill() throws Exception {
        shelf = new Shelf(folder.resolve("store"));
        KeptSnapshots kept = shelf.kept();
        for (int i = 0; i < SNAPSHOTS; i++) {
            Shelf.keep(kept, "b" + i, packages(i));
        }
    }

    private static Map<String, String> packages(int build) {
        Map<String, String> packages = new TreeMap<>();
        Random random = new Random(build);
        for (int p = 0; p < 300; p++) {
            packages.put("p" + p + "-" + Integer.toHexString(random.nextInt()), "1.0." + build);
        }
        return packages;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(shelf.place().url(false), "sa", "")) {
            connection.createStatement().execute(statement);
        }
    }

    private int count(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(shelf.place().url(true), "sa", "")) {
            ResultSet answer = connection.createStatement().executeQuery(question);
            answer.next();
            return answer.getInt(1);
        }
    }

    private void assertRefused(Class<? extends Failure> as) throws IOException {
        byte[] before = shelf.bytes();
        assertThatThrownBy(() -> shelf.kept().list(Progress.NONE)).isInstanceOf(as);
        assertThatThrownBy(() -> Shelf.keep(shelf.kept(), "new", packages(99))).isInstanceOf(as);
        assertThatThrownBy(() -> new CareForStore(shelf.kept()).compact(Progress.NONE)).isInstanceOf(as);
        assertThat(shelf.bytes()).as("not a byte was changed").isEqualTo(before);
    }

    @Test
    void aStoreOfALaterHeadwaterIsRefusedAsItIs() throws Exception {
        sql("insert into \"flyway_schema_history\" select 99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'sa', "
                + "current_timestamp, 1, true");

        assertRefused(Failure.StoreNewer.class);
    }

    @Test
    void aStoreThatWasCutShortIsRefusedAsItIs() throws Exception {
        byte[] whole = shelf.bytes();
        int refused = 0;
        for (int part = 1; part < 8; part++) {
            Files.write(shelf.place().file(), Arrays.copyOf(whole, whole.length * part / 8));
            List<String> kept = labelsOrNone();
            assertThat(kept.size()).as("all of it or a refusal").isIn(0, SNAPSHOTS);
            if (kept.isEmpty()) {
                refused++;
                assertRefused(Failure.StoreDamaged.class);
            }
        }
        assertThat(refused).isGreaterThan(4);
    }

    private List<String> labelsOrNone() throws Failure {
        try {
            return shelf.kept().list(Progress.NONE).stream().map(each -> each.address().label()).toList();
        } catch (Failure.StoreDamaged refused) {
            return List.of();
        }
    }

    @Test
    void aStoreWhoseFileIsGoneIsNotMadeAnew() throws Exception {
        Files.delete(shelf.place().file());

        assertThatThrownBy(() -> Shelf.keep(shelf.kept(), "new", packages(9))).isInstanceOf(Failure.StoreDamaged.class)
                .hasMessageContaining("gone");
        assertThat(shelf.place().file()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a database at all, and longer than its header would be"})
    void aFileThatIsNoStoreIsRefusedAsItIs(String text) throws Exception {
        Files.writeString(shelf.place().file(), text.repeat(1_000));

        assertRefused(Failure.StoreDamaged.class);
    }

    @Test
    void aStoreThatHoldsCodeIsRefusedAsItIs() throws Exception {
        sql("create alias evil as 'int run() { return 1; }'");

        assertRefused(Failure.StoreDamaged.class);
    }

    @Test
    void aDamagedSourceIsToldAndTheOthersStay() throws Exception {
        flip(sourceOf("b2"));

        assertThatThrownBy(() -> open("b2")).isInstanceOf(Failure.StoreDamaged.class).hasMessageContaining("SHA-256");
        assertThat(open("b3").componentCount()).isEqualTo(300);
        assertThat(new CareForStore(shelf.kept()).check(Progress.NONE).orElseThrow().problems())
                .singleElement().asString().contains(sourceOf("b2"));
    }

    @Test
    void aDamagedGraphIsReadAgainFromItsSource() throws Exception {
        Snapshot before = open("b2");
        flip(graphOf("b2"));

        assertThat(open("b2").graph().components()).isEqualTo(before.graph().components());
        assertThat(new CareForStore(shelf.kept()).check(Progress.NONE).orElseThrow().problems())
                .anySatisfy(problem -> assertThat(problem).contains("b2", "read again"));
    }

    @Test
    void aGraphWhoseBaseIsDamagedIsReadAgainFromItsSource() throws Exception {
        Shelf other = new Shelf(folder.resolve("grown"));
        Map<String, String> grown = new TreeMap<>(packages(1));
        for (int i = 0; i < 3; i++) {
            grown.put("more" + i, "1.0.0");
            Shelf.keep(other.kept(), "g" + i, grown);
        }
        shelf = other;
        assertThat(count("select count(*) from content where base is not null")).as("kept as what differs").isEqualTo(2);
        Snapshot before = open("g2");
        flip(graphOf("g0"));

        assertThat(open("g2").graph().components()).isEqualTo(before.graph().components());
        assertThat(new CareForStore(other.kept()).check(Progress.NONE).orElseThrow().problems())
                .anySatisfy(problem -> assertThat(problem).contains("g2", "read again"));
        grown.put("last", "1.0.0");
        Shelf.keep(other.kept(), "g3", grown);
        assertThat(open("g3").componentCount()).as("kept whole after that").isEqualTo(304);
    }

    @Test
    void aStoreOfTheFirstVersionIsBroughtUpToDateWhenItIsRead() throws Exception {
        shelf = new Shelf(folder.resolve("first"));
        Shelf.keep(shelf.kept(), "b0", packages(0));
        sql("alter table content drop column base");
        sql("drop index component_by_key");
        sql("alter table component drop column package_key");
        sql("delete from \"flyway_schema_history\" where \"version\" <> '1'");

        assertThat(shelf.kept().list(Progress.NONE)).hasSize(1);
        assertThat(open("b0").componentCount()).isEqualTo(300);
        assertThat(new CareForStore(shelf.kept()).check(Progress.NONE).orElseThrow().problems()).isEmpty();
    }

    @Test
    void aChangedComponentIsNoticed() throws Exception {
        Snapshot before = open("b2");
        sql("update component set version = '6.6.6' where id = (select min(component) from presence where from_seq = 3)");

        assertThat(open("b2").graph().components()).isEqualTo(before.graph().components());
        assertThat(new CareForStore(shelf.kept()).check(Progress.NONE).orElseThrow().problems()).isNotEmpty();
    }

    @Test
    void aWrongPresenceIsNoticed() throws Exception {
        sql("update presence set to_seq = 5 where component = (select min(component) from presence where to_seq = 3)");

        assertThat(new CareForStore(shelf.kept()).check(Progress.NONE).orElseThrow().problems())
                .singleElement().asString().contains("present");
    }

    @Test
    void salvageBringsEverythingThatCanBeRead() throws Exception {
        flip(sourceOf("b2"));
        flip(graphOf("b3"));

        KeptSnapshots fresh = new Shelf(folder.resolve("fresh")).kept();
        CareForStore.Salvaged salvaged = new CareForStore(shelf.kept()).salvage(fresh, Progress.NONE);

        assertThat(salvaged.snapshots()).isEqualTo(SNAPSHOTS - 1);
        assertThat(salvaged.lost()).anyMatch(each -> each.contains("store:shop@b2"));
        assertThat(fresh.list(Progress.NONE)).extracting(each -> each.address().label())
                .containsExactly("b5", "b4", "b3", "b1", "b0");
        assertThat(fresh.list(Progress.NONE)).extracting(SnapshotRecord::captured).containsOnly(Shelf.CLOCK.instant());
        assertThat(new CareForStore(fresh).check(Progress.NONE).orElseThrow().problems()).isEmpty();
    }

    @Test
    void salvageBringsSourcesWhoseSnapshotIsLost() throws Exception {
        sql("delete from snapshot_file where snapshot = (select id from snapshot where label = 'b5')");
        sql("delete from snapshot where label = 'b5'");

        KeptSnapshots fresh = new Shelf(folder.resolve("fresh")).kept();
        CareForStore.Salvaged salvaged = new CareForStore(shelf.kept()).salvage(fresh, Progress.NONE);

        assertThat(salvaged).isEqualTo(new CareForStore.Salvaged(SNAPSHOTS - 1, 1, List.of()));
        assertThat(fresh.find("p0-" + Integer.toHexString(new Random(5).nextInt()), Progress.NONE))
                .singleElement().satisfies(each -> assertThat(each.first().project()).isEqualTo("salvaged"));
    }

    @Test
    void salvageWorksOnAStoreThatWasCutShort() throws Exception {
        Files.write(shelf.place().file(), Arrays.copyOf(shelf.bytes(), shelf.bytes().length * 7 / 8));

        KeptSnapshots fresh = new Shelf(folder.resolve("fresh")).kept();
        CareForStore.Salvaged salvaged = new CareForStore(shelf.kept()).salvage(fresh, Progress.NONE);

        assertThat(salvaged.snapshots()).isPositive();
    }

    @Test
    void backupCopiesAStoreOfAnyState() throws Exception {
        Files.write(shelf.place().file(), new byte[] {1, 2, 3});
        Shelf copy = new Shelf(folder.resolve("copy"));
        new CareForStore(shelf.kept()).backup(copy.folder(), Progress.NONE);

        assertThat(copy.bytes()).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> new CareForStore(shelf.kept()).backup(copy.folder(), Progress.NONE))
                .isInstanceOf(Failure.StoreUnwritable.class).hasMessageContaining("already");
    }

    @Test
    void aFullDiskLosesNothingThatWasKept() throws Exception {
        QuotaFiles.allow(shelf.bytes().length + 20_000L);
        KeptSnapshots full = Shelf.on(new SnapshotStore(QuotaFiles.place(shelf.place())));
        assertThatThrownBy(() -> {
            for (int i = 0; i < 50; i++) {
                Shelf.keep(full, "more" + i, packages(100 + i));
            }
        }).isInstanceOf(Failure.DiskFull.class);

        KeptSnapshots later = shelf.kept();
        assertThat(later.list(Progress.NONE)).hasSizeGreaterThanOrEqualTo(SNAPSHOTS);
        assertThat(new CareForStore(later).check(Progress.NONE).orElseThrow().problems()).isEmpty();
        assertThat(Shelf.keep(later, "after", packages(98)).before()).isFalse();
    }

    @Test
    void aStoreThatMayNotBeWrittenCanBeRead() throws Exception {
        QuotaFiles.allow(-1);
        KeptSnapshots kept = Shelf.on(new SnapshotStore(QuotaFiles.place(shelf.place())));

        assertThat(kept.list(Progress.NONE)).hasSize(SNAPSHOTS);
        assertThatThrownBy(() -> Shelf.keep(kept, "new", packages(9))).isInstanceOf(Failure.StoreUnwritable.class);
    }

    @Test
    void aFolderThatIsAFileIsNoStore() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Shelf.keep(new Shelf(file).kept(), "new", packages(9)))
                .isInstanceOf(Failure.StoreUnwritable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"headwater.lock", "headwater.mv.db"})
    void aStoreInUseIsSaidToBe(String file) throws Exception {
        try (LockProcess other = LockProcess.on(shelf.folder().resolve(file))) {
            assertThat(other.holds()).isTrue();
            assertThatThrownBy(() -> shelf.impatient().list(Progress.NONE)).isInstanceOf(Failure.StoreLocked.class);
            assertThatThrownBy(() -> Shelf.keep(shelf.impatient(), "new", packages(9)))
                    .isInstanceOf(Failure.StoreLocked.class);
        }
        assertThat(shelf.impatient().list(Progress.NONE)).hasSize(SNAPSHOTS);
    }

    @Test
    void oneWhoWaitsGetsItsTurn() throws Exception {
        KeptSnapshots waiting = shelf.kept();
        try (LockProcess other = LockProcess.on(shelf.folder().resolve("headwater.lock"))) {
            assertThat(other.holds()).isTrue();
            List<SnapshotRecord> seen = waiting.list(Progress.until(() -> {
                try {
                    other.release();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                return false;
            }));
            assertThat(seen).hasSize(SNAPSHOTS);
        }
    }

    @Test
    void waitingCanBeCancelled() throws Exception {
        try (LockProcess other = LockProcess.on(shelf.folder().resolve("headwater.lock"))) {
            assertThat(other.holds()).isTrue();
            assertThatThrownBy(() -> shelf.kept().list(Progress.until(() -> true))).isInstanceOf(CancelledException.class);
        }
    }

    private Snapshot open(String label) throws Failure {
        return shelf.kept().open(SnapshotReference.parse("store:shop@" + label), Progress.NONE);
    }

    private String sourceOf(String label) throws Failure {
        return shelf.kept().record(SnapshotReference.parse("store:shop@" + label), Progress.NONE).files().getFirst()
                .sha256();
    }

    private String graphOf(String label) throws Exception {
        try (Connection connection = DriverManager.getConnection(shelf.place().url(true), "sa", "")) {
            return HexFormat.of().formatHex(new SnapshotTable(connection).graphAddress(new SnapshotTable(connection).all()
                    .stream().filter(each -> each.address().label().equals(label)).findFirst().orElseThrow().id()));
        }
    }

    /// Turns the bits of some kept bytes inside the file of the database, as a bad disk does.
    private void flip(String sha256) throws Exception {
        byte[] part;
        try (Connection connection = DriverManager.getConnection(shelf.place().url(true), "sa", "");
                var select = connection.prepareStatement("select bytes from content_part where sha256 = ?")) {
            select.setBytes(1, HexFormat.of().parseHex(sha256));
            var found = select.executeQuery();
            found.next();
            part = found.getBytes(1);
        }
        byte[] file = shelf.bytes();
        int flipped = 0;
        for (int at = 0; at + part.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
                file[at + part.length / 2] ^= 0x55;
                flipped++;
            }
        }
        assertThat(flipped).isPositive();
        Files.write(shelf.place().file(), file);
    }
}
