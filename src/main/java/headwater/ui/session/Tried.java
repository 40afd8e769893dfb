package headwater.ui.session;

import headwater.workbench.Investigation;
import java.util.List;
import java.util.Optional;

/// What is tried out on a file: the answer after some changes that nobody has made. Two are the same only when they are one.
public final class Tried {
    private final Optional<Tried> before;
    private final Investigation answer;

    /// @param before  what was tried out already
    /// @param answer  for a virtual snapshot
    public Tried(Optional<Tried> before, Investigation answer) {
        this.before = before;
        this.answer = answer;
    }

    /// Without the last step; nothing when that was the first.
    public Optional<Tried> before() {
        return before;
    }

    public Investigation answer() {
        return answer;
    }

    /// The changes in words, in order.
    public List<String> edits() {
        return answer.snapshot().tried();
    }
}
