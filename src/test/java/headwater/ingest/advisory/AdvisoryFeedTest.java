package headwater.ingest.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.ReadException;
import headwater.model.Advisory;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisoryFeedTest {
    @TempDir
    private Path folder;

    private final List<String> ids = new ArrayList<>();

    private static String record(String id) {
        return "{\"id\": \"" + id + "\", \"modified\": \"2025-0" + (1 + id.length() % 9) + "-01T00:00:00Z\",\n \"affected\": []}";
    }

    private FeedSummary read(Path source) throws ReadException {
        return AdvisoryFeed.read(source, (Advisory advisory) -> ids.add(advisory.id()), Progress.NONE);
    }

    private FeedSummary read(Path source, FeedLimits limits) throws ReadException {
        return AdvisoryFeed.read(source, limits, (Advisory advisory) -> ids.add(advisory.id()), Progress.NONE);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// As `tar` writes plain files, in the ustar form.
    private static byte[] tar(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (file.getKey().length() > 100) {
                entry(bytes, "././@LongLink", 'L', (file.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            entry(bytes, file.getKey().substring(0, Math.min(100, file.getKey().length())), '0', content);
        }
        bytes.write(new byte[1024]);
        return bytes.toByteArray();
    }

    private static void entry(OutputStream out, String name, char type, byte[] content) throws IOException {
        byte[] header = new byte[512];
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, header, 0, text.length);
        byte[] size = "%011o".formatted(content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, header, 124, size.length);
        header[156] = (byte) type;
        System.arraycopy("ustar\00000".getBytes(StandardCharsets.US_ASCII), 0, header, 257, 8);
        out.write(header);
        out.write(content);
        out.write(new byte[(512 - content.length % 512) % 512]);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static Map<String, String> layout() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("repo/README.md", "Not a record");
        files.put("repo/osv/malicious/npm/a/MAL-1.json", record("MAL-1"));
        files.put("repo/osv/malicious/npm/" + "very-long-name".repeat(12) + "/MAL-22.json", record("MAL-22"));
        files.put("repo/osv/malicious/npm/broken/MAL-3.json", "{\"id\": ");
        files.put("repo/advisories/github-reviewed/2018/11/GHSA-1/GHSA-1.json", record("GHSA-1"));
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.zip", "all.tar", "all.tar.gz"})
    void readsEveryRecordOfAnArchiveAndTellsWhatIsNone(String name) throws Exception {
        byte[] bytes = name.endsWith("zip") ? zip(layout()) : name.endsWith("gz") ? gzip(tar(layout())) : tar(layout());
        Path archive = Files.write(folder.resolve(name), bytes);

        FeedSummary summary = read(archive);

        assertThat(ids).containsExactly("MAL-1", "MAL-22", "GHSA-1");
        assertThat(summary.records()).isEqualTo(3);
        assertThat(summary.unread()).isEqualTo(1);
        assertThat(summary.problems().getFirst().origin().file()).endsWith("!repo/osv/malicious/npm/broken/MAL-3.json");
        assertThat(summary.newest()).isEqualTo("2025-07-01T00:00:00Z");
        assertThat(summary.sha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void kindsAreToldByContentAndNotByName() throws Exception {
        Path archive = Files.write(folder.resolve("records.json"), zip(layout()));

        read(archive);

        assertThat(ids).hasSize(3);
    }

    @Test
    void readsAFolderInItsOrderWithArchivesInsideAndPassesOverVersionControl() throws Exception {
        Files.createDirectories(folder.resolve("b/.git"));
        Files.writeString(folder.resolve("b/2.json"), record("B"));
        Files.writeString(folder.resolve("b/.git/3.json"), record("C"));
        Files.write(folder.resolve("a.zip"), zip(Map.of("x.json", record("A"))));
        Files.writeString(folder.resolve("notes.txt"), record("D"));

        FeedSummary summary = read(folder);

        assertThat(ids).containsExactly("A", "B");
        assertThat(summary.sha256()).hasSize(64);
    }

    @Test
    void theDigestOfAFolderChangesWithAnyOfItsFiles() throws Exception {
        Path file = Files.writeString(folder.resolve("1.json"), record("A"));
        String before = read(folder).sha256();
        Files.writeString(file, record("B"));

        assertThat(read(folder).sha256()).isNotEqualTo(before);
    }

    @Test
    void aBrokenLineCostsOnlyItself() throws Exception {
        Path lines = Files.writeString(folder.resolve("x.jsonl"), Stream.of(record("A"), "{broken", "", record("B"), "[]", "7")
                .map(text -> text.replace("\n", " ")).reduce("", (all, line) -> all + line + "\r\n"));

        FeedSummary summary = read(lines);

        assertThat(ids).containsExactly("A", "B");
        assertThat(summary.unread()).isEqualTo(3);
        assertThat(summary.problems()).extracting(problem -> problem.origin().line()).containsExactly(2, 5, 6);
    }

    @Test
    void aListIsReadRecordByRecord() throws Exception {
        Path list = Files.writeString(folder.resolve("x.json"), "[\n" + record("A") + ",\n" + record("B") + "\n]");

        read(list);

        assertThat(ids).containsExactly("A", "B");
    }

    @Test
    void countsWithdrawnRecordsAndGivesThemToo() throws Exception {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"id\": \"A\", \"withdrawn\": \"2025-01-01T00:00:00Z\"}");

        assertThat(read(file).withdrawn()).isEqualTo(1);
        assertThat(ids).containsExactly("A");
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreOnlyNames() throws Exception {
        Path archive = Files.write(folder.resolve("x.zip"), zip(Map.of("../../../../etc/evil.json", record("A"), "/abs.json", record("B"),
                "C:\\evil.json", record("C"))));

        read(archive);

        assertThat(ids).containsExactlyInAnyOrder("A", "B", "C");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(archive);
        }
    }

    @Test
    void moreFilesThanAllowedEndTheReading() throws Exception {
        Path archive = Files.write(folder.resolve("x.zip"), zip(layout()));

        assertThat(catchThrowableOfType(ReadException.class, () -> read(archive, new FeedLimits(2, 1 << 20, 1 << 30, 300))).code())
                .isEqualTo("over-limit");
    }

    @Test
    void aFileThatIsTooLargeIsToldAndTheOthersAreRead() throws Exception {
        Path archive = Files.write(folder.resolve("x.zip"), zip(Map.of("large.json", "{\"id\": \"A\",\n\"details\": \"" + "x".repeat(200_000) + "\", \"affected\": []}",
                "small.json", record("B"))));

        FeedSummary summary = read(archive, new FeedLimits(10, 100_000, 1 << 30, 300));

        assertThat(ids).containsExactly("B");
        assertThat(summary.unread()).isEqualTo(1);
    }

    /// 100 MB of blanks in some hundred bytes, as a record and as a file of no interest.
    @ParameterizedTest
    @ValueSource(strings = {"bomb.json", "bomb.bin"})
    void anArchiveThatGrowsBeyondMeasureEndsTheReading(String name) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] blanks = "{\n".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
            Arrays.fill(blanks, 2, blanks.length, (byte) ' ');
            for (int i = 0; i < 100; i++) {
                zip.write(blanks);
            }
        }
        Path archive = Files.write(folder.resolve("x.zip"), bytes.toByteArray());

        assertThat(catchThrowableOfType(ReadException.class, () -> read(archive)).code()).isEqualTo("over-limit");
    }

    @Test
    void anArchiveInsideAnArchiveIsNotOpened() throws Exception {
        Path archive = Files.write(folder.resolve("x.tar.gz"), gzip(gzip(tar(layout()))));

        FeedSummary summary = read(archive);

        assertThat(ids).isEmpty();
        assertThat(summary.unread()).isEqualTo(1);
    }

    @Test
    void anArchiveCutShortIsRefused() throws Exception {
        byte[] whole = gzip(tar(layout()));
        for (int length : new int[] {whole.length / 2, whole.length - 9}) {
            Path archive = Files.write(folder.resolve("cut.tar.gz"), Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> read(archive)).isInstanceOf(ReadException.class);
        }
    }

    @Test
    void aSourceThatIsNotThereIsToldSo() {
        assertThat(catchThrowableOfType(ReadException.class, () -> read(folder.resolve("none.zip"))).code()).isEqualTo("file-missing");
    }

    @Test
    void nestingBeyondAnyRecordIsToldAndTheOthersAreRead() throws Exception {
        Files.writeString(folder.resolve("1.json"), "[".repeat(100_000));
        Files.writeString(folder.resolve("2.json"), "{\"id\": \"A\",\n\"affected\":" + "[".repeat(5_000));
        Files.writeString(folder.resolve("3.json"), record("B"));

        assertThat(read(folder).unread()).isEqualTo(2);
        assertThat(ids).containsExactly("B");
    }

    @Test
    void readingIsCancelledBetweenFiles() throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve(i + ".json"), record("A" + i));
        }
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> AdvisoryFeed.read(folder, (Advisory advisory) -> ids.add(advisory.id()),
                Progress.until(() -> asked.incrementAndGet() > 5))).isInstanceOf(CancelledException.class);
        assertThat(ids).hasSizeLessThan(20);
    }

    @Test
    void bytesThatAreInNoFileAreReadTheSame() throws Exception {
        FeedSummary summary = AdvisoryFeed.read("-", new ByteArrayInputStream(record("A").getBytes(StandardCharsets.UTF_8)),
                (Advisory advisory) -> ids.add(advisory.id()), Progress.NONE);

        assertThat(ids).containsExactly("A");
        assertThat(summary.name()).isEqualTo("-");
    }

    @Test
    void whatTheReceiverFailsWithComesThrough() throws Exception {
        Path file = Files.writeString(folder.resolve("x.json"), record("A"));

        assertThatThrownBy(() -> AdvisoryFeed.read(file, advisory -> {
            throw new TimeoutException(advisory.id());
        }, Progress.NONE)).isInstanceOf(TimeoutException.class).hasMessage("A");
    }
}
