package headwater.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Writes settings off the FX thread, each change soon after it was made; of changes that come faster than the disk only
/// the last.
final class SettingsWriter implements AutoCloseable {
    private static final int LAST_WRITE_SECONDS = 5;

    private final Settings settings;
    private final AtomicReference<Optional<Map<String, String>>> waiting = new AtomicReference<>(Optional.empty());
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("headwater-settings").daemon().factory());

    SettingsWriter(Settings settings) {
        this.settings = settings;
    }

    void keep(Map<String, String> values) {
        if (waiting.getAndSet(Optional.of(values)).isEmpty() && !thread.isShutdown()) {
            thread.execute(() -> waiting.getAndSet(Optional.empty()).ifPresent(settings::write));
        }
    }

    /// Waits until the last change is written.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WRITE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
