package headwater.ui.notes;

import headwater.ui.memory.Memory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// All notes of this user, kept with every change. They belong to a project and a package version, not to a build, so they
/// stand beside the settings and not in the store.
public final class Notes {
    private static final String KEY = "notes";
    static final int MOST = 5_000;

    private final Memory memory;
    private final List<Note> notes;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    public Notes(Memory memory) {
        this.memory = memory;
        notes = new ArrayList<>(memory.get(KEY).stream().flatMap(String::lines).flatMap(line -> Note.parse(line).stream())
                .limit(MOST).toList());
    }

    /// What is written about a component; an empty note where nothing is.
    public Note of(String project, String component) {
        Note wanted = Note.none(project, component);
        return notes.stream().filter(wanted::sameSubject).findFirst().orElse(wanted);
    }

    /// Those of a project: bookmarked ones first, then by component.
    public List<Note> of(String project) {
        return notes.stream().filter(note -> note.project().equals(project))
                .sorted(Comparator.comparing((Note note) -> !note.bookmarked()).thenComparing(Note::component)).toList();
    }

    /// Takes the place of what was written about the same component; an empty note takes it away.
    ///
    /// @return false when there are too many notes to keep another one
    public boolean put(Note note) {
        Optional<Note> before = notes.stream().filter(note::sameSubject).findFirst();
        if (before.equals(Optional.of(note)) || before.isEmpty() && note.isEmpty()) {
            return true;
        }
        if (before.isEmpty() && notes.size() >= MOST) {
            return false;
        }
        notes.removeIf(note::sameSubject);
        if (!note.isEmpty()) {
            notes.add(note);
        }
        memory.put(KEY, notes.stream().map(Note::line).collect(Collectors.joining("\n")));
        changes.set(changes.get() + 1);
        return true;
    }

    /// Changes whenever a note does.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }
}
