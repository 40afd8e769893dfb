package headwater.store;

import java.util.Arrays;
import java.util.Optional;

/// Finds an enumeration's value by its name, as rows and blobs keep it.
final class Named {
    private Named() {
    }

    static <E extends Enum<E>> Optional<E> in(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }
}
