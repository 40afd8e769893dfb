package headwater.ui.dialog;

import headwater.workbench.ErrorCode;
import headwater.workbench.Failure;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The messages that wait to be read, one shown at a time over the window.
public final class Messages {
    private static final System.Logger LOG = System.getLogger(Messages.class.getName());

    private final ObservableList<Message> waiting = FXCollections.observableArrayList();
    private final ObjectBinding<Optional<Message>> shown = Bindings.createObjectBinding(
            () -> waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst()), waiting);

    public void show(Failure failure) {
        add(Message.of(failure));
    }

    /// Reports a defect: logged with its trace, shown with its code, the same one not twice at a time.
    public void defect(Throwable defect) {
        ErrorCode code = ErrorCode.of(defect);
        LOG.log(System.Logger.Level.ERROR, "defect " + code, defect);
        add(Message.of(code));
    }

    private void add(Message message) {
        if (!waiting.contains(message)) {
            waiting.add(message);
        }
    }

    /// The one to be read now.
    public ObjectBinding<Optional<Message>> shown() {
        return shown;
    }

    /// All that wait, the one shown included.
    public ObservableList<Message> waiting() {
        return waiting;
    }

    public void close() {
        if (!waiting.isEmpty()) {
            waiting.removeFirst();
        }
    }
}
