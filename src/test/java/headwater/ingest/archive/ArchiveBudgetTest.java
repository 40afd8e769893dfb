package headwater.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.ingest.ReadLimits;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What bounds a walk: the count of files and bytes, and the length of what stands before a file.
class ArchiveBudgetTest {
    private static final int MEGABYTE = 1 << 20;

    /// Bytes without end, which cost nothing.
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return length;
        }

        @Override
        public long skip(long bytes) {
            return bytes;
        }
    }

    private static ArchiveBudget budget(int entries, long megabytes, int ratio, long packedBytes) {
        return new ArchiveBudget(new ArchiveLimits(entries, megabytes << 20, ratio, 2, 1, 1, ReadLimits.DEFAULT), packedBytes, Progress.NONE);
    }

    @Test
    void asManyFilesAsAllowedAreCounted() throws IOException {
        ArchiveBudget budget = budget(2, 1, 100, 1);
        budget.entry();
        budget.entry();

        assertThatThrownBy(budget::entry).isInstanceOf(OverLimit.class)
                .hasMessage("It holds more than 2 files, and no honest archive does. What follows was not looked at.");
    }

    @Test
    void bytesCountHoweverTheyAreRead() throws IOException {
        InputStream in = budget(1, 3, 100, 1 << 30).counted(new Endless());
        assertThat(in.read(new byte[MEGABYTE - 1])).isEqualTo(MEGABYTE - 1);
        assertThat(in.read()).isZero();
        assertThat(in.skip(MEGABYTE)).isEqualTo(MEGABYTE);
        assertThat(in.read(new byte[MEGABYTE])).isEqualTo(MEGABYTE);

        assertThatThrownBy(in::read).isInstanceOf(OverLimit.class).hasMessageContaining("more than 3 MB");
    }

    @Test
    void bytesOfSeveralFilesAddUp() throws IOException {
        ArchiveBudget budget = budget(1, 2, 100, 1 << 30);
        budget.counted(new Endless()).skipNBytes(MEGABYTE);
        budget.counted(new Endless()).skipNBytes(MEGABYTE);

        assertThatThrownBy(() -> budget.counted(new Endless()).read()).isInstanceOf(OverLimit.class);
    }

    @Test
    void theEndOfAFileCountsForNothing() throws IOException {
        InputStream in = budget(1, 1, 100, 1).counted(new ByteArrayInputStream(new byte[MEGABYTE]));

        assertThat(in.readAllBytes()).hasSize(MEGABYTE);
        assertThat(in.read()).isNegative();
        assertThat(in.read(new byte[8])).isNegative();
        assertThat(in.skip(8)).isZero();
    }

    /// The ratio is asked beyond the first 64 MB, whatever it is before.
    @ParameterizedTest
    @CsvSource({"1, 100, 64", "0, 100, 64", "1048576, 100, 100", "1048576, 200, 200"})
    void aRatioThatNoHonestArchiveHasEndsTheWalk(long packedBytes, int ratio, int megabytes) throws IOException {
        InputStream in = budget(1, 4_096, ratio, packedBytes).counted(new Endless());
        in.skipNBytes((long) megabytes << 20);

        assertThatThrownBy(() -> in.skipNBytes(MEGABYTE)).isInstanceOf(OverLimit.class)
                .hasMessageContaining("more than " + ratio + " bytes for each packed one");
    }

    @Test
    void closingAFileLeavesTheArchiveOpen() throws IOException {
        boolean[] closed = {false};
        InputStream in = budget(1, 1, 100, 1).counted(new ByteArrayInputStream(new byte[] {7}) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        in.close();

        assertThat(closed[0]).isFalse();
        assertThat(in.markSupported()).isFalse();
        assertThat(in.read()).isEqualTo(7);
    }

    @Test
    void everyFileAndEveryReadLooksWhetherItIsStillWanted() {
        ArchiveBudget budget = new ArchiveBudget(ArchiveLimits.DEFAULT, 1, Progress.until(() -> true));

        assertThatThrownBy(budget::entry).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> budget.counted(new Endless()).read()).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> budget.counted(new Endless()).skip(1)).isInstanceOf(CancelledException.class);
    }

    @Test
    void whatStandsBeforeAFileIsBoundedAndTheFileIsNot() throws IOException {
        HeaderStream in = new HeaderStream(new Endless());
        in.skipNBytes(3 * ArchiveLimits.MAX_HEADER_BYTES);
        in.headerBegins();
        in.skipNBytes(ArchiveLimits.MAX_HEADER_BYTES - 1);
        assertThat(in.read()).isZero();
        in.bodyBegins();
        in.skipNBytes(3 * ArchiveLimits.MAX_HEADER_BYTES);
        in.headerBegins();
        assertThat(in.read(new byte[MEGABYTE])).isEqualTo(MEGABYTE);

        assertThatThrownBy(in::read).isInstanceOf(OverLimit.class).hasMessageContaining("a name longer than any name");
    }
}
