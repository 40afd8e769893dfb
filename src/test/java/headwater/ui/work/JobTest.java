package headwater.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.workbench.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobTest {
    private final List<String> heard = new ArrayList<>();
    private final AtomicInteger ends = new AtomicInteger();

    private Job<String> job() {
        Job<String> job = new Job<>("title", _ -> ends.incrementAndGet());
        return job.onSuccess(value -> heard.add("success " + value)).onStopped(() -> heard.add("cancelled"))
                .onFailure(Failure.class, failure -> heard.add("failure " + failure.getMessage()));
    }

    @Test
    void tellsTheResult() {
        job().succeed("x");
        assertThat(heard).containsExactly("success x");
        assertThat(ends).hasValue(1);
    }

    @Test
    void tellsHandlersThatComeLate() {
        Job<String> job = new Job<>("title", _ -> { });
        job.succeed("x");
        job.onSuccess(heard::add);
        assertThat(heard).containsExactly("x");
    }

    @Test
    void staysCancelledWhenTheResultComesLater() {
        Job<String> job = job();
        job.cancel();
        job.succeed("x");
        assertThat(heard).containsExactly("cancelled");
        assertThat(job.progress(Runnable::run).cancelled()).isTrue();
    }

    @Test
    void saysNothingWhenDropped() {
        Job<String> job = job();
        job.drop();
        job.cancel();
        assertThat(heard).isEmpty();
        assertThat(job.running()).isFalse();
    }

    @Test
    void tellsFailuresOfTheWantedTypeOnly() {
        Job<String> job = job();
        job.onFailure(Failure.Unreadable.class, _ -> heard.add("unreadable"));
        job.fail(new Failure.NotWritten("a.png", "no room"));
        assertThat(heard).containsExactly("failure a.png was not written: no room.");
    }

    @Test
    void passesProgressOn() {
        Job<String> job = job();
        job.progress(Runnable::run).report(0.5);
        assertThat(job.fraction().get()).isEqualTo(0.5);
    }

    @Test
    void newerWorkOfTheSameKeyReplacesOlder() {
        List<Job<?>> made = new ArrayList<>();
        LatestJobs latest = new LatestJobs();
        latest.of("a", never(made)).run("first", _ -> "1");
        latest.of("b", never(made)).run("other", _ -> "2");
        latest.of("a", never(made)).run("second", _ -> "3");
        assertThat(made.stream().map(Job::running)).containsExactly(false, true, true);
    }

    @Test
    void dropsWhatIsUnderWayWithoutAWord() {
        List<Job<?>> made = new ArrayList<>();
        LatestWork work = new LatestJobs().of("a", never(made));
        work.run("first", _ -> "1").onStopped(() -> heard.add("stopped"));
        work.drop();
        assertThat(made.getFirst().running()).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void tellsWhetherAFailureWasHeard() {
        assertThat(job().fail(new Failure.NotWritten("a.png", "no room"))).isTrue();
        assertThat(new Job<>("title", _ -> { }).fail(new Failure.NotWritten("a.png", "no room"))).isFalse();
    }

    private static LatestJobs.Starter never(List<Job<?>> made) {
        return new LatestJobs.Starter() {
            @Override
            public <T> Job<T> start(String title, BackgroundWork.Task<T> task) {
                Job<T> job = new Job<>(title, _ -> { });
                made.add(job);
                return job;
            }
        };
    }
}
