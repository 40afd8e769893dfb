package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreLockTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    private StorePlace place() {
        return StorePlace.of(folder.resolve("store").toString());
    }

    private Path file() {
        return folder.resolve("store").resolve("headwater.lock");
    }

    private boolean anotherProcessCanTakeIt() throws IOException {
        try (LockProcess other = LockProcess.on(file())) {
            return other.holds();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneWhoWaitedInVainInThisProcessDoesNotFreeIt(boolean exclusive) throws Exception {
        try (StoreLock held = StoreLock.take(place(), true, LONG, Progress.NONE)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> StoreLock.take(place(), exclusive, SHORT, Progress.NONE))
                    .isInstanceOf(StoreException.class).hasMessageContaining("in use");
            assertThat(anotherProcessCanTakeIt()).isFalse();
        }
        assertThat(anotherProcessCanTakeIt()).isTrue();
    }

    @Test
    void aLinkToTheFolderIsTheSameStore() throws Exception {
        try (StoreLock held = StoreLock.take(place(), true, LONG, Progress.NONE)) {
            assertThat(held).isNotNull();
            Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("store"));
            assertThatThrownBy(() -> StoreLock.take(StorePlace.of(link.toString()), true, SHORT, Progress.NONE))
                    .isInstanceOf(StoreException.class);
            assertThat(anotherProcessCanTakeIt()).isFalse();
        }
    }

    @Test
    void oneWhoIsInterruptedWhileWaitingGivesUpAndLeavesTheTurn() throws Exception {
        StoreLock held = StoreLock.take(place(), true, LONG, Progress.NONE);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try (StoreLock taken = StoreLock.take(place(), true, LONG, Progress.NONE)) {
                assertThat(taken).isNotNull();
                ended.completeExceptionally(new AssertionError("taken"));
            } catch (CancelledException | IOException | StoreException given) {
                ended.complete(given);
            }
        });
        waiting.interrupt();

        assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        held.close();
        StoreLock.take(place(), true, SHORT, Progress.NONE).close();
    }

    @Test
    void manyThreadsGoOneAfterTheOther() throws Exception {
        StringBuilder order = new StringBuilder();
        List<CompletableFuture<Void>> all = List.of(1, 2, 3, 4).stream().map(number -> CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 25; i++) {
                try (StoreLock held = StoreLock.take(place(), number % 2 == 0, LONG, Progress.NONE)) {
                    assertThat(held).isNotNull();
                    order.append('<');
                    Thread.onSpinWait();
                    order.append('>');
                } catch (IOException | StoreException failed) {
                    throw new AssertionError(failed);
                }
            }
        })).toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);

        assertThat(order).hasToString("<>".repeat(100));
    }
}
