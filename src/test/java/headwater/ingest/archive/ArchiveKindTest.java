package headwater.ingest.archive;

import static headwater.ingest.archive.Archives.bytes;
import static headwater.ingest.archive.Archives.gzip;
import static headwater.ingest.archive.Archives.tar;
import static headwater.ingest.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveKindTest {
    private static byte[] head(byte[] archive) {
        return Arrays.copyOf(archive, ArchiveKind.HEAD_BYTES);
    }

    @Test
    void theFirstBytesTellTheKind() throws IOException {
        assertThat(ArchiveKind.of(zip("a", "1"))).contains(ArchiveKind.ZIP);
        assertThat(ArchiveKind.of(zip())).as("an empty one").contains(ArchiveKind.ZIP);
        assertThat(ArchiveKind.of(gzip(bytes("1")))).contains(ArchiveKind.GZIP);
        assertThat(ArchiveKind.of(head(tar("a", "1")))).contains(ArchiveKind.TAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PK", "PK\3", "PK\3\5", "PK\1\2", "\u001f", "{\"a\": 1}", "ustar"})
    void otherBytesAreNoArchive(String begin) {
        assertThat(ArchiveKind.of(begin.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(ArchiveKind.of(head(begin.getBytes(StandardCharsets.ISO_8859_1)))).isEmpty();
    }

    @Test
    void zerosAndLessThanAHeaderAreNoTar() throws IOException {
        assertThat(ArchiveKind.of(new byte[ArchiveKind.HEAD_BYTES])).isEmpty();
        assertThat(ArchiveKind.of(Arrays.copyOf(tar("a", "1"), ArchiveKind.HEAD_BYTES - 1))).isEmpty();
    }

    /// Without the mark of newer ones only the sum of the header tells; how many zeros stand before it depends on the name.
    @ParameterizedTest
    @ValueSource(strings = {"a", "a.txt", "package-lock.json", "some/folder/with/a/long/name/package-lock.json"})
    void aTarWithoutAMarkIsToldByItsSum(String name) throws IOException {
        byte[] old = Archives.withoutMark(tar(name, "1"));

        assertThat(ArchiveKind.of(head(old))).contains(ArchiveKind.TAR);
        old[0]++;
        assertThat(ArchiveKind.of(head(old))).as("the sum does not hold").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"        ", "\0\0\0\0\0\0\0\0", "999999\0 ", "-1\0     ", "0x1F\0   "})
    void aSumThatIsNoOctalNumberTellsNothing(String sum) throws IOException {
        byte[] old = Archives.withoutMark(tar("a", "1"));
        System.arraycopy(bytes(sum), 0, old, 148, 8);

        assertThat(ArchiveKind.of(head(old))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.zip, true, false", "A.ZIP, true, false", "a.jar, true, false", "a.war, true, false", "a.ear, true, false", "a.tar, true, false",
            "a.tgz, true, false", "a.tar.gz, true, false", "sbom.json.gz, true, false", "bom.xml.gz, true, false", "notes.txt.gz, false, false",
            "a.tar.xz, false, true", "a.TXZ, false, true", "a.tar.bz2, false, true", "a.tar.zst, false, true", "a.7z, false, true",
            "a.rar, false, true", "zip, false, false", "a.zip.txt, false, false", "package-lock.json, false, false"})
    void theEndOfANameTellsWhatIsLookedInto(String name, boolean read, boolean unread) {
        assertThat(ArchiveKind.named(name)).isEqualTo(read);
        assertThat(ArchiveKind.namedAsUnread(name)).isEqualTo(unread);
    }

    @ParameterizedTest
    @CsvSource({"a, a", "a/b, a/b", "/a, a", "//a//b//, a/b", "./a/./b, a/b", "a/.b, a/.b", "..., ...", "a..b/c, a..b/c", "a\\b, a\\b"})
    void aNameInsideIsWithoutWhatMeansNothing(String name, String inside) {
        assertThat(item(name).insideName()).contains(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ".", "./", "..", "../a", "a/..", "a/../b", "/..", "a\0b", "a/\0"})
    void aNameThatLeadsOutOrNowhereIsNone(String name) {
        assertThat(item(name).insideName()).isEmpty();
    }

    private static ArchiveItem item(String name) {
        return new ArchiveItem(name, 0, -1, Optional.empty(), InputStream::nullInputStream);
    }
}
