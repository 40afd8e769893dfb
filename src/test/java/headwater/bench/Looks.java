package headwater.bench;

import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Measures the time between two looks at "cancelled", and says where the program was in the longest: processor time of the
/// working thread, which other programs do not lengthen, and time of the clock, which holds what it waits for too.
final class Looks implements Progress {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double MILLION = 1e6;
    private static final long EVERY_MILLIS = 4;
    private static final int PLACES = 3;
    private static final double TOLD_FROM_MILLIS = 30;

    private final Thread worker = Thread.currentThread();
    private final List<Sample> samples = new ArrayList<>();
    private long lastCpu;
    private long lastClock;
    private long count;
    private Gap longestCpu = new Gap(0, 0, 0);
    private Gap longestClock = new Gap(0, 0, 0);
    private double all;
    private String until = "";

    /// Something that takes long.
    interface Work {
        void run(Progress progress) throws Exception;
    }

    /// Between two looks.
    private record Gap(double millis, long from, long to) {
        Gap longer(double other, long start, long end) {
            return other > millis ? new Gap(other, start, end) : this;
        }
    }

    /// What the thread did at a time.
    private record Sample(long time, StackTraceElement[] stack) {
    }

    private Looks() {
    }

    /// Runs it once.
    static Looks at(Work work) throws Exception {
        Looks looks = new Looks();
        looks.run(work);
        return looks;
    }

    /// Milliseconds of the clock from the look that is told "cancelled" to the end of the work, with what is undone and closed.
    ///
    /// @param look  from 0; one that never comes counts nothing
    static double toTheEnd(Work work, long look) throws Exception {
        long[] left = {look};
        long[] told = {0};
        try {
            work.run(Progress.until(() -> {
                if (left[0]-- > 0) {
                    return false;
                }
                told[0] = told[0] == 0 ? System.nanoTime() : told[0];
                return true;
            }));
            return 0;
        } catch (CancelledException ended) {
            return (System.nanoTime() - told[0]) / MILLION;
        }
    }

    private void run(Work work) throws Exception {
        Thread sampler = new Thread(this::sample, "sampler");
        sampler.setDaemon(true);
        sampler.start();
        long begun = System.nanoTime();
        lastCpu = THREADS.getCurrentThreadCpuTime();
        lastClock = begun;
        work.run(this);
        look();
        all = (lastClock - begun) / MILLION;
        sampler.interrupt();
        sampler.join();
    }

    private void sample() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                samples.add(new Sample(System.nanoTime(), worker.getStackTrace()));
            }
        } catch (InterruptedException over) {
            return;
        }
    }

    private void look() {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        longestCpu = longestCpu.longer((cpu - lastCpu) / MILLION, lastClock, clock);
        Gap longest = longestClock.longer((clock - lastClock) / MILLION, lastClock, clock);
        if (longest.millis() > Math.max(longestClock.millis(), TOLD_FROM_MILLIS)) {
            until = ours(Thread.currentThread().getStackTrace());
            clock = System.nanoTime();
            cpu = THREADS.getCurrentThreadCpuTime();
        }
        longestClock = longest;
        lastCpu = cpu;
        lastClock = clock;
        count++;
    }

    double cpu() {
        return longestCpu.millis();
    }

    double clock() {
        return longestClock.millis();
    }

    double all() {
        return all;
    }

    long count() {
        return count;
    }

    /// The methods of ours in which the thread was seen most often in the longest time between two looks, and how often.
    ///
    /// Empty when that was short.
    String where() {
        if (longestClock.millis() < TOLD_FROM_MILLIS) {
            return "";
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        samples.stream().filter(each -> each.time() > longestClock.from() && each.time() < longestClock.to())
                .forEach(each -> seen.merge(ours(each.stack()), 1, Integer::sum));
        return seen.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())).limit(PLACES)
                .map(each -> each.getValue() + " × " + each.getKey()).reduce((a, b) -> a + "; " + b).orElse("not seen")
                + "; then looked in " + until;
    }

    /// The innermost methods of ours, with what they called.
    private static String ours(StackTraceElement[] stack) {
        String called = stack.length == 0 ? "" : name(stack[0]) + " < ";
        return called + Stream.of(stack).filter(each -> Objects.requireNonNull(each).getClassName().startsWith("headwater.")
                && !each.getClassName().startsWith("headwater.bench.") && !each.getClassName().startsWith("headwater.progress.")).limit(3).map(Looks::name).reduce((a, b) -> a + " < " + b).orElse("");
    }

    private static String name(StackTraceElement element) {
        String name = element.getClassName();
        return name.substring(name.lastIndexOf('.') + 1) + "." + element.getMethodName() + ":" + element.getLineNumber();
    }

    @Override
    public void report(double fraction) {
    }

    @Override
    public boolean cancelled() {
        look();
        return false;
    }
}
