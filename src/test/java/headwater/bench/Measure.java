package headwater.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// CPU time of this thread, as medians: the machine may be busy with other things.
final class Measure {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Measure() {
    }

    /// Something to be measured.
    interface Work {
        void run() throws Exception;
    }

    /// Median CPU time of `times` runs after as many for warming up, milliseconds.
    static double medianMillis(int times, Work work) throws Exception {
        for (int i = 0; i < times; i++) {
            work.run();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        return median(millis);
    }

    /// The same of two works in turn, so that what else the machine does slows both.
    static double[] mediansMillis(int times, Work work, Work reference) throws Exception {
        return mediansMillis(times, times, work, reference);
    }

    /// The same after so many runs for warming up.
    static double[] mediansMillis(int warmings, int times, Work work, Work reference) throws Exception {
        double[][] millis = new double[2][times];
        for (int i = -warmings; i < times; i++) {
            for (int which = 0; which < 2; which++) {
                long start = THREADS.getCurrentThreadCpuTime();
                (which == 0 ? work : reference).run();
                millis[which][Math.max(i, 0)] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        return new double[] {median(millis[0]), median(millis[1])};
    }

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /// The value below which a share of all lies.
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
