package headwater.ingest.archive;

import static headwater.ingest.archive.Archives.gzip;
import static headwater.ingest.archive.Archives.tar;
import static headwater.ingest.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.fixture.NthLook;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One file out of an archive, with what stands beside it, or the reason why it cannot be had.
class ArchivedInputTest {
    private static final Set<String> SIBLINGS = Set.of("package.json", "go.sum");
    private static final ArchiveLimits SMALL = new ArchiveLimits(20, 1L << 20, 100, 2, 4_096, 1 << 16, new ReadLimits(100, 10, 10));

    @TempDir
    Path folder;

    private ArchivePlace place(byte[] archive, String inside) throws IOException {
        return new ArchivePlace(Files.write(folder.resolve("a.zip"), archive), inside);
    }

    private InputSource read(byte[] archive, String inside) throws IOException, ReadException {
        return ArchivedInput.read(place(archive, inside), SIBLINGS, SMALL, Progress.NONE);
    }

    private ReadException refused(byte[] archive, String inside) {
        return catchThrowableOfType(ReadException.class, () -> read(archive, inside));
    }

    private static String text(InputSource input) throws ReadException {
        return new String(input.bytes(), StandardCharsets.UTF_8);
    }

    private static String beside(InputSource input, String name) {
        return input.sibling(name).map(found -> {
            try {
                return text(found);
            } catch (ReadException impossible) {
                throw new AssertionError(impossible);
            }
        }).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({"package-lock.json, 1, top", "web/package-lock.json, 2, web", "lib/in.tgz!/package-lock.json, 3, inner",
            "lib/in.tgz!/in.zip!/x/package-lock.json, 4, none", "sbom.json.gz!/sbom.json, 5, none"})
    void aFileComesWithWhatStandsBesideIt(String inside, String content, String manifest) throws Exception {
        byte[] third = zip("x/package-lock.json", "4", "package.json", "elsewhere");
        byte[] second = gzip(tar("package-lock.json", "3", "package.json", "inner", "in.zip", third));
        InputSource input = read(zip("package-lock.json", "1", "package.json", "top", "web/package.json", "web", "web/package-lock.json", "2",
                "lib/in.tgz", second, "sbom.json.gz", gzip(Archives.bytes("5"))), inside);

        assertThat(text(input)).isEqualTo(content);
        assertThat(beside(input, "package.json")).isEqualTo(manifest);
        assertThat(input.name()).isEqualTo(folder.resolve("a.zip") + "!/" + inside);
        assertThat(input.fileName()).isEqualTo(inside.substring(inside.lastIndexOf('/') + 1));
    }

    @Test
    void onlyWhatReadersAskForIsTakenAlong() throws Exception {
        InputSource input = read(tar("go.mod", "1", "go.sum", "2", "secret.txt", "3"), "go.mod");

        assertThat(beside(input, "go.sum")).isEqualTo("2");
        assertThat(beside(input, "secret.txt")).isEqualTo("none");
    }

    @Test
    void theSecondFileOfAnAmbiguousNameIsHadByItsNumber() throws Exception {
        byte[] archive = tar("a.json", "1", "a.json", "2");

        assertThat(text(read(archive, "a.json"))).isEqualTo("1");
        assertThat(text(read(archive, "#2/a.json"))).isEqualTo("2");
    }

    @Test
    void aFileThatIsNotThereIsToldSo() throws Exception {
        ReadException refused = refused(zip("a.json", "1"), "b.json");

        assertThat(refused.code()).isEqualTo("file-missing");
        assertThat(refused).hasMessage("The archive holds no such file.");
        assertThat(refused.origin().file()).isEqualTo(folder.resolve("a.zip") + "!/b.json");
    }

    /// What is wrong with another file is no reason.
    @Test
    void anotherFileWithANameThatLeadsOutIsNoReason() throws Exception {
        assertThat(refused(zip("../x.json", "1", "a.json", "1"), "b.json").code()).isEqualTo("file-missing");
        assertThat(text(read(zip("../x.json", "1", "a.json", "1"), "a.json"))).isEqualTo("1");
    }

    @Test
    void anArchiveThatIsNotThereIsToldSo() {
        assertThat(catchThrowableOfType(ReadException.class, () -> ArchivedInput.read(new ArchivePlace(folder.resolve("no.zip"), "a"), SIBLINGS,
                SMALL, Progress.NONE)).code()).isEqualTo("file-missing");
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        TarArchiveEntry link = new TarArchiveEntry("a.json", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");

        assertThat(refused(Archives.tarOf(link, new byte[0]), "a.json").code()).isEqualTo("link-not-followed");
    }

    @Test
    void aFileLargerThanAllowedIsRefusedAndASiblingLeftOut() throws Exception {
        byte[] archive = zip("a.json", "1", "package.json", "x".repeat(101));

        assertThat(refused(zip("a.json", "x".repeat(101)), "a.json").code()).isEqualTo("too-large");
        assertThat(text(read(zip("a.json", "x".repeat(100)), "a.json"))).hasSize(100);
        assertThat(beside(read(archive, "a.json"), "package.json")).isEqualTo("none");
    }

    @Test
    void whatIsInAnArchiveThatIsDamagedIsRefusedWithThat() throws Exception {
        assertThat(refused(zip("in.jar", "no archive"), "in.jar!/a.json").code()).isEqualTo("archive-damaged");
        assertThat(refused(Archives.bytes("no archive"), "a.json").code()).isEqualTo("archive-damaged");
        assertThat(refused(gzip(tar("big", new byte[2 << 20], "a.json", "1")), "a.json").code()).isEqualTo("archive-over-limit");
    }

    @Test
    void whatLiesTooDeepIsRefusedWithThat() throws Exception {
        byte[] deep = zip("1.zip", zip("2.zip", zip("3.zip", zip("a.json", "1"))));

        assertThat(refused(deep, "1.zip!/2.zip!/3.zip!/a.json").code()).isEqualTo("archive-too-deep");
    }

    /// Archives beside the way cost nothing and may be as broken as they like.
    @Test
    void otherArchivesAreNotEntered() throws Exception {
        assertThat(text(read(zip("broken.zip", "no archive", "in.zip", zip("a.json", "1"), "in.zip.zip", "no archive"), "in.zip!/a.json"))).isEqualTo("1");
    }

    @Test
    void readingEndsAtTheLookThatSaysCancelled() throws Exception {
        ArchivePlace place = place(gzip(tar("a.json", "1", "b.json", "2", "c.json", "3")), "b.json");
        NthLook whole = NthLook.never();
        ArchivedInput.read(place, SIBLINGS, SMALL, whole);

        assertThat(whole.looks()).isGreaterThan(3);
        for (int look = 0; look < whole.looks(); look++) {
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> ArchivedInput.read(place, SIBLINGS, SMALL, cancelled)).isInstanceOf(CancelledException.class);
            assertThat(cancelled.looks()).isEqualTo(look + 1);
        }
    }
}
