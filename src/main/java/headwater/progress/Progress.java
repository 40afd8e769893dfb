package headwater.progress;

import java.util.Comparator;
import java.util.function.BooleanSupplier;

/// Passed down every long call. Implementations are safe to call from any thread and cheap enough for inner loops
/// that call them every few thousand steps.
public interface Progress {
    /// Wants no reports and never cancels.
    Progress NONE = until(() -> false);

    /// Wants no reports and is cancelled as soon as `cancelled` says so.
    static Progress until(BooleanSupplier cancelled) {
        return new Progress() {
            @Override
            public void report(double fraction) {
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /// Says how much is done.
    ///
    /// @param fraction  from 0 to 1, or negative when it cannot be told
    void report(double fraction);

    boolean cancelled();

    /// @throws CancelledException when the work is no longer wanted
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }

    /// The same order, for a sort of unknown length that ends when the work is no longer wanted.
    default <T> Comparator<T> looking(Comparator<? super T> order) {
        return (left, right) -> {
            checkCancelled();
            return order.compare(left, right);
        };
    }
}
