package headwater.ingest.archive;

import static headwater.ingest.archive.Archives.bytes;
import static headwater.ingest.archive.Archives.gzip;
import static headwater.ingest.archive.Archives.tar;
import static headwater.ingest.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import headwater.ingest.ReadException;
import headwater.model.Problem;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveWalkTest {
    private static final ArchiveLimits SMALL = new ArchiveLimits(20, 1L << 20, 100, 2, 4_096, 1 << 16,
            ArchiveLimits.DEFAULT.files());

    @TempDir
    Path folder;

    /// `name=content` of what was shown; `name!code` where there are no bytes.
    private final List<String> shown = new ArrayList<>();

    private final ArchiveVisitor reading = new ArchiveVisitor() {
        @Override
        public boolean enters(String inside) {
            return true;
        }

        @Override
        public void file(ArchiveFile file) throws IOException {
            Optional<Refusal> refusal = file.refusal();
            try {
                shown.add(file.place().inside() + (refusal.isPresent() ? "!" + refusal.get().code()
                        : "=" + new String(file.bytes(), StandardCharsets.UTF_8)));
            } catch (ReadException failed) {
                shown.add(file.place().inside() + "!" + failed.code());
            }
        }
    };

    private List<Problem> walk(byte[] archive, ArchiveLimits limits) throws IOException {
        return ArchiveWalk.over(Files.write(folder.resolve("a.bin"), archive), reading, limits, Progress.NONE);
    }

    private List<String> codes(byte[] archive) throws IOException {
        return walk(archive, SMALL).stream().map(Problem::code).toList();
    }

    static Stream<Arguments> kinds() throws IOException {
        Object[] files = {"package-lock.json", "{}", "web/é.txt", "text", "./x//y.json", "1"};
        return Stream.of(arguments("zip", zip(files)), arguments("tar", tar(files)), arguments("tar.gz", gzip(tar(files))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void showsEveryFileWithItsBytes(String kind, byte[] archive) throws Exception {
        assertThat(codes(archive)).as(kind).isEmpty();
        assertThat(shown).containsExactly("package-lock.json={}", "web/é.txt=text", "x/y.json=1");
    }

    @Test
    void oneFilePackedByGzipIsAnArchiveOfOneFile() throws Exception {
        Path file = Files.write(folder.resolve("sbom.json.gz"), gzip(bytes("{}")));

        assertThat(ArchiveWalk.over(file, reading, SMALL, Progress.NONE)).isEmpty();
        assertThat(shown).containsExactly("sbom.json={}");
    }

    @Test
    void oneFilePackedByGzipUnderItsOwnNameKeepsIt() throws Exception {
        Path file = Files.write(folder.resolve("package-lock.json"), gzip(bytes("{}")));

        assertThat(ArchiveWalk.over(file, reading, SMALL, Progress.NONE)).isEmpty();
        assertThat(shown).containsExactly("package-lock.json={}");
    }

    @Test
    void looksIntoArchivesInArchivesTwice() throws Exception {
        byte[] third = zip("c.txt", "3");
        byte[] second = tar("b.txt", "2", "third.zip", third);
        byte[] first = zip("a.txt", "1", "lib/second.tgz", gzip(second), "last.txt", "9");

        assertThat(codes(first)).isEmpty();
        assertThat(shown).containsExactly("a.txt=1", "lib/second.tgz!/b.txt=2", "lib/second.tgz!/third.zip!/c.txt=3",
                "last.txt=9");
    }

    @Test
    void tellsArchivesThatAreNestedDeeper() throws Exception {
        byte[] inner = zip("d.txt", "4");
        byte[] archive = zip("1.zip", zip("2.zip", zip("3.zip", inner)));

        assertThat(codes(archive)).containsExactly("archive-too-deep");
        assertThat(shown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../package-lock.json", "a/../../b", "..", "a\0b"})
    void aNameThatLeadsOutIsToldAndNotRead(String name) throws Exception {
        byte[] archive = zip(name, "{}", "ok.txt", "1");

        assertThat(codes(archive)).containsExactly("archive-name");
        assertThat(shown).containsExactly("ok.txt=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/package-lock.json", "//etc//package-lock.json", "./etc/./package-lock.json"})
    void anAbsoluteNameIsTakenAsInside(String name) throws Exception {
        assertThat(codes(tar(name, "{}"))).isEmpty();
        assertThat(shown).containsExactly("etc/package-lock.json={}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twice")
    void bothFilesOfOneNameAreShown(String kind, byte[] archive) throws Exception {
        assertThat(codes(archive)).as(kind).isEmpty();
        assertThat(shown).containsExactly("a.json=1", "#2/a.json=2", "#3/a.json=3");
    }

    @Test
    void aFolderOfTheArchiveMayBeCalledAsCopiesAre() throws Exception {
        assertThat(codes(zip("#2/a.json", "1", "a.json", "2", "a.json", "3", "a.json", "4"))).isEmpty();
        assertThat(shown).containsExactly("#2/a.json=1", "a.json=2", "#3/a.json=3", "#4/a.json=4");
    }

    @Test
    void manyFilesOfOneNameAreCountedOn() throws Exception {
        Object[] files = new Object[40_000];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "a.json";
            files[i + 1] = "";
        }
        assertThat(walk(tar(files), ArchiveLimits.DEFAULT)).isEmpty();
        assertThat(shown).hasSize(20_000).endsWith("#20000/a.json=");
    }

    @Test
    void aNameOfThousandsOfCharactersIsToldInShortAndNotRead() throws Exception {
        String longest = "n".repeat(ArchiveLimits.MAX_NAME_CHARACTERS);
        List<Problem> problems = walk(tar(longest, "1", longest + "n", "2", "ok.txt", "3"), ArchiveLimits.DEFAULT);

        assertThat(problems).extracting(Problem::code).containsExactly("archive-name");
        assertThat(problems.getFirst().message()).contains("4097");
        assertThat(problems.getFirst().origin().file()).hasSizeLessThan(1_000).endsWith("n…");
        assertThat(shown).containsExactly(longest + "=1", "ok.txt=3");
    }

    /// LZMA, zstd, its older number, xz, and one that is none.
    @ParameterizedTest
    @ValueSource(ints = {14, 93, 20, 95, 77})
    void whatIsPackedByOtherMethodsIsToldAsSuch(int method) throws Exception {
        byte[] archive = zip("package-lock.json", "{}", "ok.txt", "1");
        archive[8] = (byte) method;
        archive[indexOf(archive, "PK\1\2") + 10] = (byte) method;

        assertThat(codes(archive)).isEmpty();
        assertThat(shown).containsExactly("package-lock.json!archive-not-read", "ok.txt=1");
    }

    static Stream<Arguments> twice() throws IOException {
        Object[] files = {"a.json", "1", "a.json", "2", "./a.json", "3"};
        return Stream.of(arguments("zip", zip(files)), arguments("tar", tar(files)));
    }

    @Test
    void linksHaveNoBytes() throws Exception {
        TarArchiveEntry link = new TarArchiveEntry("package-lock.json", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");

        assertThat(codes(Archives.tarOf(link, new byte[0]))).isEmpty();
        assertThat(shown).containsExactly("package-lock.json!link-not-followed");

        TarArchiveEntry hard = new TarArchiveEntry("yarn.lock", TarConstants.LF_LINK);
        hard.setLinkName("../../etc/shadow");
        assertThat(codes(Archives.tarOf(hard, new byte[0]))).isEmpty();
        assertThat(shown).contains("yarn.lock!link-not-followed");
    }

    @ParameterizedTest
    @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX})
    void readsLongNamesOfTar(int mode) throws Exception {
        String name = "deep/".repeat(60) + "package-lock.json";

        assertThat(codes(Archives.tarWith(mode, name, "{}", "b", "2"))).isEmpty();
        assertThat(shown).containsExactly(name + "={}", "b=2");
    }

    @Test
    void anEncryptedFileIsToldAsSuch() throws Exception {
        byte[] archive = zip("package-lock.json", "{}");
        archive[6] |= 1;
        archive[indexOf(archive, "PK\1\2") + 8] |= 1;

        assertThat(codes(archive)).isEmpty();
        assertThat(shown).containsExactly("package-lock.json!archive-encrypted");
    }

    @Test
    void otherBytesThanWerePackedAreNotTaken() throws Exception {
        byte[] archive = zip("package-lock.json", "{}");
        archive[indexOf(archive, "PK\1\2") + 16] ^= 1;

        assertThat(codes(archive)).isEmpty();
        assertThat(shown).containsExactly("package-lock.json!archive-damaged");
    }

    private static int indexOf(byte[] bytes, String mark) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark);
    }

    @Test
    void aTarThatIsCutShortGivesWhatComesBefore() throws Exception {
        byte[] whole = tar("a.txt", "1", "package-lock.json", "x".repeat(2_000));

        assertThat(codes(Arrays.copyOf(whole, 2_000))).containsOnly("archive-damaged");
        assertThat(shown).containsExactly("a.txt=1");
    }

    @Test
    void aZipThatIsCutShortIsTold() throws Exception {
        byte[] whole = zip("a.txt", "1", "package-lock.json", "x".repeat(2_000));

        assertThat(codes(Arrays.copyOf(whole, whole.length - 10))).containsExactly("archive-damaged");
        assertThat(shown).isEmpty();
    }

    @Test
    void aBombIsStoppedByItsRatio() throws Exception {
        byte[] archive = gzip(new byte[200 << 20]);
        Path file = Files.write(folder.resolve("bomb.json.gz"), archive);

        assertThat(ArchiveWalk.over(file, reading, ArchiveLimits.DEFAULT, Progress.NONE)).extracting(Problem::code)
                .containsExactly("archive-over-limit");
        assertThat(shown).isEmpty();
    }

    @Test
    void moreBytesThanAllowedEndTheWalk() throws Exception {
        byte[] archive = gzip(tar("a.txt", "1", "big", new byte[2 << 20], "b.txt", "2"));

        assertThat(codes(archive)).containsExactly("archive-over-limit");
        assertThat(shown).containsExactly("a.txt=1");
    }

    @Test
    void bytesOfTarAreCountedOnceWhetherPackedOrNot() throws Exception {
        byte[] archive = tar("a.txt", "x".repeat(900_000), "b.txt", "2");

        assertThat(codes(archive)).isEmpty();
        assertThat(codes(gzip(archive))).isEmpty();
        assertThat(codes(zip("in.tar", archive))).isEmpty();
        assertThat(shown).hasSize(6).endsWith("in.tar!/b.txt=2");
        assertThat(codes(tar("big", new byte[2 << 20]))).containsExactly("archive-over-limit");
    }

    @Test
    void moreFilesThanAllowedEndTheWalk() throws Exception {
        Object[] files = new Object[60];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "f" + i;
            files[i + 1] = "";
        }
        assertThat(codes(tar(files))).containsExactly("archive-over-limit");
        assertThat(shown).hasSize(20);
    }

    @Test
    void aTableOfContentsLongerThanAllowedIsNotReadAtAll() throws Exception {
        assertThat(codes(zip("n".repeat(5_000), ""))).containsExactly("archive-over-limit");
        assertThat(shown).isEmpty();
    }

    @Test
    void aNameLongerThanAnyNameIsNotHeld() throws Exception {
        byte[] archive = Archives.tarOf(new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME), new byte[2 << 20]);

        assertThat(walk(archive, ArchiveLimits.DEFAULT)).extracting(Problem::code).containsExactly("archive-over-limit");
    }

    @Test
    void anInnerZipThatIsTooLargeToHoldIsTold() throws Exception {
        byte[] random = new byte[1 << 17];
        new Random(1).nextBytes(random);

        assertThat(codes(zip("in.zip", zip("x", random), "a", "1"))).containsExactly("archive-over-limit");
        assertThat(shown).containsExactly("a=1");
    }

    @Test
    void whatOnlyHasTheNameOfAnArchiveIsTold() throws Exception {
        assertThat(codes(zip("in.jar", "no archive", "a", "1"))).containsExactly("archive-damaged");
        assertThat(shown).containsExactly("a=1");
    }

    @Test
    void aMissingArchiveIsTold() {
        assertThat(ArchiveWalk.over(folder.resolve("absent.zip"), reading, SMALL, Progress.NONE))
                .extracting(Problem::code).containsExactly("file-missing");
    }

    @Test
    void canBeCancelledInsideALargeFile() throws Exception {
        Path file = Files.write(folder.resolve("a.tgz"), gzip(tar("a.txt", "1", "big", new byte[8 << 20])));
        int[] asked = new int[1];

        assertThatThrownBy(() -> ArchiveWalk.over(file, reading, ArchiveLimits.DEFAULT,
                Progress.until(() -> ++asked[0] > 20))).isInstanceOf(CancelledException.class);
    }

    /// Whatever the bytes, the walk ends with an answer.
    @ParameterizedTest(name = "{0} bytes changed, seed {1}")
    @MethodSource("mutations")
    void damagedArchivesNeverBreakTheWalk(int changes, int seed) throws Exception {
        Random random = new Random(seed);
        byte[][] wholes = {zip("a.txt", "1", "in.zip", zip("b", "2"), "c/d.json", "{}"),
            tar("a.txt", "1", "n".repeat(200), "2", "in.tgz", gzip(tar("b", "2"))), gzip(tar("a.txt", "1", "b", "2"))};
        for (byte[] whole : wholes) {
            for (int i = 0; i < 200; i++) {
                byte[] damaged = Arrays.copyOf(whole, random.nextInt(3) == 0 ? random.nextInt(whole.length) : whole.length);
                for (int j = 0; j < changes && damaged.length > 4; j++) {
                    damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
                }
                assertThat(walk(damaged, SMALL)).hasSizeLessThan(25);
            }
        }
    }

    static Stream<Arguments> mutations() {
        return Stream.of(1, 3, 20).flatMap(changes -> Stream.of(1, 2).map(seed -> arguments(changes, seed)));
    }
}
