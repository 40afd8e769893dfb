package headwater.ingest.archive;

import static headwater.ingest.archive.Archives.bytes;
import static headwater.ingest.archive.Archives.gzip;
import static headwater.ingest.archive.Archives.tar;
import static headwater.ingest.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadException;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a walk shows of honest archives of every make, and what it tells of damaged ones.
class ArchiveContentsTest {
    private static final int STORED_TEXT = 700;

    @TempDir
    Path folder;

    private final List<String> shown = new ArrayList<>();

    /// Shows `name=content`; enters everything but what begins with `closed`.
    private final ArchiveVisitor reading = new ArchiveVisitor() {
        @Override
        public boolean enters(String inside) {
            return !inside.startsWith("closed");
        }

        @Override
        public void file(ArchiveFile file) throws IOException {
            try {
                shown.add(file.place().inside() + "=" + new String(file.bytes(), StandardCharsets.UTF_8));
            } catch (ReadException failed) {
                shown.add(file.place().inside() + "!" + failed.code());
            }
        }
    };

    private List<Problem> walk(String name, byte[] archive) throws IOException {
        return ArchiveWalk.over(Files.write(folder.resolve(name), archive), reading, ArchiveLimits.DEFAULT, Progress.NONE);
    }

    private List<String> told(String name, byte[] archive) throws IOException {
        return walk(name, archive).stream().map(each -> each.code() + " "
                + each.origin().file().substring(folder.toString().length() + 1)).toList();
    }

    private static byte[] zipOf(Zip64Mode mode, int method, String comment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(mode);
            zip.setComment(comment);
            ZipArchiveEntry entry = new ZipArchiveEntry("a.json");
            zip.putArchiveEntry(new ZipArchiveEntry("folder/"));
            zip.closeArchiveEntry();
            zip.setMethod(method);
            byte[] content = bytes("x".repeat(STORED_TEXT));
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    @Test
    void emptyArchivesHoldNothing() throws Exception {
        assertThat(told("a.zip", zip())).isEmpty();
        assertThat(told("b.zip", zip("in.zip", zip()))).isEmpty();
        assertThat(shown).isEmpty();
    }

    @Test
    void zipIsReadStoredAndPackedSmallAndLargeWithAndWithoutARemark() throws Exception {
        for (Zip64Mode mode : List.of(Zip64Mode.Never, Zip64Mode.Always)) {
            for (int method : List.of(ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED)) {
                for (String comment : List.of("", "c".repeat(0xffff))) {
                    shown.clear();
                    assertThat(told("a.zip", zipOf(mode, method, comment))).as("%s %d %d", mode, method, comment.length()).isEmpty();
                    assertThat(shown).containsExactly("a.json=" + "x".repeat(STORED_TEXT));
                }
            }
        }
    }

    @Test
    void aLargeZipWhoseEndLeadsNowhereIsDamaged() throws Exception {
        byte[] archive = zipOf(Zip64Mode.Always, ZipArchiveEntry.STORED, "");
        int locator = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\6\7");
        assertThat(locator).isPositive();
        for (byte high : new byte[] {0x7f, (byte) 0x80}) {
            byte[] broken = archive.clone();
            broken[locator + 15] = high;
            assertThat(told("a.zip", broken)).containsExactly("archive-damaged a.zip");
        }
        assertThat(shown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.txt", "folder/package-lock.json"})
    void aTarWithoutAMarkIsRead(String name) throws Exception {
        assertThat(told("a.tar", Archives.withoutMark(tar(name, "1")))).isEmpty();
        assertThat(told("a.tgz", gzip(Archives.withoutMark(tar(name, "2"))))).isEmpty();
        assertThat(shown).containsExactly(name + "=1", name + "=2");
    }

    @Test
    void gzipInSeveralPartsIsOneFile() throws Exception {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(gzip(bytes("{\"a\":")));
        parts.write(gzip(bytes("1}")));

        assertThat(told("a.json.gz", parts.toByteArray())).isEmpty();
        assertThat(shown).containsExactly("a.json={\"a\":1}");
    }

    @Test
    void gzipThatIsCutOrWhoseSumDoesNotHoldGivesNothing() throws Exception {
        byte[] whole = gzip(bytes("{}".repeat(1_000)));
        byte[] wrong = whole.clone();
        wrong[whole.length - 8] ^= 1;

        assertThat(told("a.json.gz", Arrays.copyOf(whole, whole.length - 4))).containsExactly("archive-damaged a.json.gz!/a.json");
        assertThat(told("b.json.gz", wrong)).containsExactly("archive-damaged b.json.gz!/b.json");
        assertThat(shown).isEmpty();
    }

    @Test
    void aDamagedArchiveInAnArchiveEndsOnlyItself() throws Exception {
        byte[] inner = gzip(tar("x.json", "1", "y.json", "2".repeat(5_000)));
        byte[] cut = Arrays.copyOf(inner, inner.length - 12);

        assertThat(told("a.zip", zip("cut.tgz", cut, "whole.tgz", inner, "last.json", "3"))).allMatch(each -> each.startsWith("archive-damaged a.zip!/cut.tgz"))
                .isNotEmpty();
        assertThat(shown).contains("cut.tgz!/x.json=1", "whole.tgz!/x.json=1", "last.json=3");
    }

    @Test
    void archivesOfNoInterestAreNotLookedInto() throws Exception {
        assertThat(told("a.zip", zip("closed.zip", "no archive", "open.zip", zip("closed.txt", "1", "a", "2")))).isEmpty();
        assertThat(shown).containsExactly("open.zip!/closed.txt=1", "open.zip!/a=2");
    }

    @Test
    void ofManyProblemsAHundredAreToldAndTheRestCounted() throws Exception {
        Object[] files = IntStream.range(0, 260).mapToObj(i -> i % 2 == 0 ? "../" + i : "").toArray();
        List<Problem> problems = walk("a.tar", tar(files));

        assertThat(problems).hasSize(101).last().extracting(Problem::code, Problem::message)
                .containsExactly("archive-problems", "30 more files in the archive could not be looked into.");
    }

    @Test
    void aFolderIsNoArchive() throws IOException {
        assertThat(ArchiveWalk.over(Files.createDirectory(folder.resolve("a.zip")), reading, ArchiveLimits.DEFAULT, Progress.NONE))
                .extracting(Problem::code).containsExactly("file-unreadable");
    }

    @Test
    void theHeadOfAFileIsPartOfItsBytes() throws Exception {
        List<String> heads = new ArrayList<>();
        ArchiveVisitor looking = new ArchiveVisitor() {
            @Override
            public boolean enters(String inside) {
                return true;
            }

            @Override
            public void file(ArchiveFile file) throws IOException {
                for (int most : List.of(2, 1, 4, 100)) {
                    heads.add(new String(file.head(most), StandardCharsets.UTF_8));
                }
                heads.add(file.fileName() + " " + file.sizeBytes());
                reading.file(file);
            }
        };
        for (byte[] archive : List.of(zip("x/a.txt", "abcdef"), tar("x/a.txt", "abcdef"))) {
            assertThat(ArchiveWalk.over(Files.write(folder.resolve("a.bin"), archive), looking, ArchiveLimits.DEFAULT, Progress.NONE)).isEmpty();
        }

        assertThat(heads).startsWith("ab", "a", "abcd", "abcdef", "a.txt 6").hasSize(10);
        assertThat(shown).containsExactly("x/a.txt=abcdef", "x/a.txt=abcdef");
    }

    /// Archives in archives of random kinds, with names that repeat, show exactly what was put into them.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatWasPackedIsShown(int seed) throws Exception {
        List<String> expected = new ArrayList<>();
        byte[] archive = pack(new Random(seed), "", 0, expected);

        assertThat(told("a.bin", archive)).isEmpty();
        assertThat(shown).isEqualTo(expected);
    }

    private static byte[] pack(Random random, String prefix, int depth, List<String> expected) throws IOException {
        List<Object> files = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            String name = (random.nextBoolean() ? "f" + random.nextInt(2) + "/" : "") + "n" + files.size();
            if (depth < 2 && random.nextInt(3) == 0) {
                String inner = name + List.of(".zip", ".tgz", ".tar").get(random.nextInt(3));
                files.add(inner);
                files.add(pack(random, prefix + inner + "!/", depth + 1, expected));
            } else {
                String content = "c".repeat(random.nextInt(3_000));
                files.add(name);
                files.add(content);
                expected.add(prefix + name + "=" + content);
            }
        }
        Object[] all = files.toArray();
        return switch (random.nextInt(3)) {
            case 0 -> Archives.zip(all);
            case 1 -> tar(all);
            default -> gzip(tar(all));
        };
    }
}
