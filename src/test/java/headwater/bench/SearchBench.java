package headwater.bench;

import headwater.fixture.EventStream;
import headwater.fixture.WideLockfiles;
import headwater.progress.Progress;
import headwater.workbench.ComponentSearch;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// Finding a component by a few letters among 10,000: processor time of each key that is typed, cold and warm.
final class SearchBench {
    private static final String TYPED = "package-9 99";
    private static final int ROUNDS = 60;
    private static final int WARM_FROM = 30;

    private SearchBench() {
    }

    static void run() {
        ComponentSearch search = ComponentSearch.of(EventStream.answer(WideLockfiles.wide(10_000)));
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] cold = new double[TYPED.length()];
        double[] warm = new double[(ROUNDS - WARM_FROM) * TYPED.length()];
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int key = 0; key < TYPED.length(); key++) {
                long begun = clock.getCurrentThreadCpuTime();
                search.find(TYPED.substring(0, key + 1), 100, Progress.NONE);
                double millis = (clock.getCurrentThreadCpuTime() - begun) / 1e6;
                if (round == 0) {
                    cold[key] = millis;
                } else if (round >= WARM_FROM) {
                    warm[at++] = millis;
                }
            }
        }
        System.out.printf("Search in 10,000 components, a key: first use median %.2f ms, most %.2f ms; warm median %.2f ms,"
                + " most %.2f ms%n", median(cold), most(cold), median(warm), most(warm));
    }

    private static double median(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double most(double[] millis) {
        return Arrays.stream(millis).max().orElse(0);
    }

    public static void main(String[] args) {
        run();
    }
}
