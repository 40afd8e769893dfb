package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.progress.Progress;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflatedTest {
    private static byte[] random(Random random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    /// Some bytes changed, some taken out, some put in.
    private static byte[] changed(Random random, byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < changed.length / 500; i++) {
            changed[random.nextInt(changed.length)]++;
        }
        int cut = random.nextInt(changed.length);
        byte[] added = random(random, random.nextInt(2_000));
        byte[] all = Arrays.copyOf(changed, changed.length + added.length);
        System.arraycopy(changed, cut, all, cut + added.length, changed.length - cut);
        System.arraycopy(added, 0, all, cut, added.length);
        int gone = random.nextInt(Math.min(2_000, all.length));
        System.arraycopy(all, gone, all, 0, all.length - gone);
        return Arrays.copyOf(all, all.length - gone);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 16_383, 16_384, 16_385, 32_768, 50_000, 200_001})
    void bytesComeBackAloneAndAgainstAnyOthers(int size) {
        Random random = new Random(size);
        byte[] bytes = random(random, size);

        assertThat(Deflated.inflate(Deflated.alone(bytes, Progress.NONE), size, Progress.NONE)).isEqualTo(bytes);
        for (int baseSize : new int[] {0, 1, 20_000, 40_000, 300_000}) {
            byte[] base = random(random, baseSize);
            assertThat(Deflated.inflateAgainst(base, Deflated.against(base, bytes, Progress.NONE), size, Progress.NONE)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsMuchLikeItsBaseTakesLittleRoom(long seed) {
        Random random = new Random(seed);
        byte[] base = random(random, 120_000);
        byte[] bytes = changed(random, base);

        byte[] small = Deflated.against(base, bytes, Progress.NONE);

        assertThat(Deflated.inflateAgainst(base, small, bytes.length, Progress.NONE)).isEqualTo(bytes);
        assertThat(small.length).isLessThan(bytes.length / 5);
    }

    @Test
    void damageGivesOtherBytesOrNoneNeverMoreThanAsked() {
        Random random = new Random(9);
        byte[] base = random(random, 60_000);
        byte[] small = Deflated.against(base, changed(random, base), Progress.NONE);
        for (int i = 0; i < 500; i++) {
            byte[] broken = random.nextBoolean() ? small.clone() : Arrays.copyOf(small, random.nextInt(small.length));
            if (broken.length > 0) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(Deflated.inflateAgainst(base, broken, 61_000, Progress.NONE).length).isLessThanOrEqualTo(61_000);
        }
    }
}
