package headwater.ui.session;

import headwater.workbench.Investigation;
import headwater.workbench.PlaceName;
import headwater.workbench.SnapshotReference;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the user opened: first without an answer, then with one.
public final class OpenFile {
    private final Source source;
    private final ReadOnlyObjectWrapper<Optional<Investigation>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Tried> tried = Optional.empty();

    OpenFile(Source source) {
        this.source = source;
    }

    /// Where it comes from.
    public sealed interface Source {
        /// A file on the disk.
        record InFile(Path path) implements Source {
        }

        /// A text that was pasted under a name and is in no file.
        record Pasted(String name, String text) implements Source {
        }

        /// A kept snapshot.
        record Kept(SnapshotReference reference) implements Source {
        }
    }

    public Source source() {
        return source;
    }

    /// Where it is, when it is a file.
    public Optional<Path> path() {
        return source instanceof Source.InFile file ? Optional.of(file.path()) : Optional.empty();
    }

    public ReadOnlyObjectProperty<Optional<Investigation>> answer() {
        return answer.getReadOnlyProperty();
    }

    void answered(Investigation found) {
        tried = Optional.empty();
        answer.set(Optional.of(found));
    }

    void tried(Optional<Tried> now) {
        tried = now;
    }

    /// What is tried out on it, if anything is; the answer of the file itself stays.
    Optional<Tried> tried() {
        return tried;
    }

    /// The project for which it was kept; else the project's own name once it is known, until then the folder or file.
    public String title() {
        return switch (source) {
            case Source.InFile(Path path) -> ownName().orElseGet(() -> PlaceName.folder(path));
            case Source.Pasted(String name, _) -> ownName().orElse(name);
            case Source.Kept(SnapshotReference reference) -> reference.project();
        };
    }

    private Optional<String> ownName() {
        return answer.get().map(found -> found.snapshot().title());
    }

    /// What stands behind the title: the file's name, or stream and label.
    public String crumb(String between) {
        return source instanceof Source.Kept(SnapshotReference kept)
                ? kept.stream() + between + kept.label().orElseGet(this::fileName) : fileName();
    }

    /// Its name in a list of open files: of several builds of one project each needs its own.
    public String listName() {
        return source instanceof Source.Kept ? shortName() : title();
    }

    /// The file's name, or under what it was kept.
    public String fileName() {
        return switch (source) {
            case Source.InFile(Path path) -> String.valueOf(path.getFileName());
            case Source.Pasted(String name, _) -> name;
            case Source.Kept(SnapshotReference reference) -> reference.build();
        };
    }

    /// Folder and name, to tell files of the same name apart.
    public String shortName() {
        return switch (source) {
            case Source.InFile(Path path) -> PlaceName.folder(path) + "/" + fileName();
            case Source.Pasted _ -> fileName();
            case Source.Kept(SnapshotReference reference) -> reference.project() + " › " + fileName();
        };
    }

    /// All of where it is.
    public String place() {
        return switch (source) {
            case Source.InFile(Path path) -> path.toString();
            case Source.Pasted _ -> fileName();
            case Source.Kept(SnapshotReference reference) -> reference.toString();
        };
    }

}
