package headwater.ui.navigator;

import headwater.model.Advisory;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Failure;
import headwater.workbench.IncidentCounts;
import headwater.workbench.Investigation;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SoughtIncident;
import headwater.workbench.Verdict;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Open files with their verdicts, and how many of them and of the projects of the store each incident affects, those that
/// affect any first.
public final class NavigatorViewModel {
    /// An incident with its count.
    ///
    /// @param affected  open files in which a listed version was found, and projects of the store
    /// @param files     open files and projects
    public record Incident(Advisory advisory, int affected, int files) {
    }

    /// Characters of a folder's name, the last ones: builds of one project differ at the end.
    private static final int FOLDER_SHOWN = 16;

    private final Session session;
    private final BackgroundWork work;
    private final KeptSnapshots kept;
    private IncidentCounts counts = IncidentCounts.NONE;
    private final List<Advisory> catalogue;
    private final ObservableList<Advisory> pasted;
    private final ObservableList<Incident> incidents = FXCollections.observableArrayList();

    /// @param pasted  incidents that were pasted
    public NavigatorViewModel(Session session, BackgroundWork work, KeptSnapshots kept, List<Advisory> catalogue,
            ObservableList<Advisory> pasted) {
        this.session = session;
        this.work = work;
        this.kept = kept;
        this.catalogue = List.copyOf(catalogue);
        this.pasted = pasted;
        pasted.addListener((ListChangeListener<Advisory>) _ -> {
            recount();
            recountStore();
        });
        session.files().addListener((ListChangeListener<OpenFile>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(file -> file.answer().subscribe(_ -> recount()));
            }
            recount();
        });
        recount();
    }

    /// Counts anew in how many projects of the store each incident is.
    public void recountStore() {
        List<Advisory> all = Stream.concat(pasted.stream(), catalogue.stream()).toList();
        work.latest("incidents").run(Texts.text("navigator.counting"), progress -> IncidentCounts.of(kept, all, progress))
                .onSuccess(found -> {
                    counts = found;
                    recount();
                }).onFailure(Failure.Store.class, _ -> {
                    // The list of snapshots tells what is wrong with the store.
                    counts = IncidentCounts.NONE;
                    recount();
                });
    }

    private void recount() {
        List<Investigation> answers = session.files().stream().filter(file -> !(file.source() instanceof OpenFile.Source.Kept))
                .flatMap(file -> file.answer().get().stream()).toList();
        incidents.setAll(Stream.concat(pasted.stream(), catalogue.stream()).map(advisory -> new Incident(advisory,
                (int) answers.stream().filter(answer -> affects(advisory, answer)).count() + counts.affected(advisory),
                answers.size() + counts.projects()))
                .sorted(Comparator.comparingInt((Incident incident) -> incident.affected() > 0 ? 0 : 1)).toList());
    }

    private static boolean affects(Advisory advisory, Investigation answer) {
        return answer.compromised().stream().anyMatch(each -> each.advisories().contains(advisory));
    }

    /// Searches for an incident in every kept snapshot and every open file.
    void seek(Incident incident) {
        session.seek(new SoughtIncident(incident.advisory(), catalogue.contains(incident.advisory())));
    }

    public ObservableList<OpenFile> files() {
        return session.files();
    }

    public ObservableList<Incident> incidents() {
        return incidents;
    }

    /// The folder of a file whose name another open file has too, else nothing.
    String beside(OpenFile file) {
        boolean alone = session.files().stream().filter(other -> other.listName().equals(file.listName())).count() < 2;
        return alone ? "" : file.path().map(Path::toAbsolutePath).map(Path::getParent).map(Path::getFileName)
                .map(String::valueOf).map(folder -> folder.length() <= FOLDER_SHOWN ? folder
                        : "…" + folder.substring(folder.length() - FOLDER_SHOWN)).orElse("");
    }

    public static Optional<Verdict> verdict(OpenFile file) {
        return file.answer().get().map(Investigation::verdict);
    }

    Session session() {
        return session;
    }
}
