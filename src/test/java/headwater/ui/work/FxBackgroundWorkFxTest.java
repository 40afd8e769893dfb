package headwater.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.workbench.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxBackgroundWorkFxTest {
    private final CompletableFuture<Throwable> defect = new CompletableFuture<>();
    private final FxBackgroundWork work = new FxBackgroundWork(defect::complete);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }

    @Test
    void givesTheResultOnTheFxThread() throws Exception {
        CompletableFuture<Boolean> onFx = new CompletableFuture<>();
        onFx(() -> work.run("t", _ -> "x")
                .onSuccess(_ -> onFx.complete(javafx.application.Platform.isFxApplicationThread())));
        assertThat(onFx.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cancelTakesEffectAtOnce() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        CompletableFuture<String> end = new CompletableFuture<>();
        Job<String> job = onFx(() -> work.run("long", progress -> {
            started.countDown();
            try {
                while (true) {
                    Thread.onSpinWait();
                    progress.checkCancelled();
                }
            } finally {
                stopped.countDown();
            }
        }));
        onFx(() -> job.onStopped(() -> end.complete("cancelled")));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        long begun = System.nanoTime();
        onFx(() -> {
            job.cancel();
            return "";
        });
        assertThat(end.getNow("")).isEqualTo("cancelled");
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isLessThan(1000);
        assertThat(work.jobs()).isEmpty();
    }

    @Test
    void reportsDefects() throws Exception {
        onFx(() -> work.run("t", _ -> {
            throw new IllegalStateException("defect");
        }));
        assertThat(defect.get(10, TimeUnit.SECONDS)).hasMessage("defect");
    }

    @Test
    void aDefectEndsTheJobForWhoeverWaits() throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        onFx(() -> work.run("t", _ -> {
            throw new IllegalStateException("defect");
        }).onStopped(() -> end.complete("stopped")));
        assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("stopped");
    }

    @Test
    void reportsAFailureThatNobodyHandles() throws Exception {
        onFx(() -> work.run("t", _ -> {
            throw new Failure.NotWritten("a", "b");
        }));
        assertThat(defect.get(10, TimeUnit.SECONDS)).isInstanceOf(Failure.NotWritten.class);
    }

    @Test
    void whatIsWaitedForDoesNotStandBehindLongWork() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CompletableFuture<String> answered = new CompletableFuture<>();
        onFx(() -> {
            for (int i = 0; i < 20; i++) {
                work.run("long", _ -> {
                    try {
                        return open.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException closed) {
                        return false;
                    }
                });
            }
            return work.latest("key").run("short", _ -> "x").onSuccess(answered::complete);
        });
        assertThat(answered.get(10, TimeUnit.SECONDS)).isEqualTo("x");
        open.countDown();
    }

    @Test
    void reportsFailures() throws Exception {
        CompletableFuture<String> failed = new CompletableFuture<>();
        onFx(() -> work.<String>run("t", _ -> {
            throw new Failure.NotWritten("a", "b");
        }).onFailure(Failure.NotWritten.class, failure -> failed.complete(String.valueOf(failure.getMessage()))));
        assertThat(failed.get(10, TimeUnit.SECONDS)).isEqualTo("a was not written: b.");
    }

    @Test
    void startsNothingOnceClosed() throws Exception {
        Job<String> job = onFx(() -> {
            work.close();
            return work.run("late", _ -> "done");
        });
        assertThat(job.running()).isFalse();
        assertThat(work.jobs()).isEmpty();
    }
}
