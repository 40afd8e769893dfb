package headwater.ingest.archive;

import java.io.IOException;

/// An archive holds more than it may; the walk ends.
final class OverLimit extends IOException {
    OverLimit(String what) {
        super("It holds " + what + ", and no honest archive does. What follows was not looked at.");
    }
}
