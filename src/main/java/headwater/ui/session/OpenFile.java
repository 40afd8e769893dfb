package headwater.ui.session;

import headwater.workbench.Investigation;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A file that the user opened, or a text that was pasted: first without an answer, then with one.
public final class OpenFile {
    private final Path path;
    private final Optional<String> pasted;
    private final ReadOnlyObjectWrapper<Optional<Investigation>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    OpenFile(Path path, Optional<String> pasted) {
        this.path = path;
        this.pasted = pasted;
    }

    /// Where it is; for a pasted text only a name.
    public Path path() {
        return path;
    }

    /// The text itself, where it was pasted and is in no file.
    public Optional<String> pasted() {
        return pasted;
    }

    public ReadOnlyObjectProperty<Optional<Investigation>> answer() {
        return answer.getReadOnlyProperty();
    }

    void answered(Investigation found) {
        answer.set(Optional.of(found));
    }

    /// The name of the project once it is known, until then the folder or file.
    public String title() {
        return answer.get().map(found -> found.snapshot().title()).orElseGet(() -> pasted.isPresent() ? fileName()
                : folder());
    }

    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    /// Folder and name, to tell files of the same name apart.
    public String shortName() {
        return pasted.isPresent() ? fileName() : folder() + "/" + fileName();
    }

    private String folder() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null || parent.getFileName() == null ? fileName() : parent.getFileName().toString();
    }
}
