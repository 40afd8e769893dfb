package headwater.ui.preview;

import headwater.ui.overlay.Overlays;
import headwater.ui.text.Texts;
import headwater.ui.views.Views;
import headwater.workbench.Failure;
import headwater.workbench.FoundInput;
import headwater.workbench.FoundProject;
import headwater.workbench.Preview;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Lets one choose among what was found in folders and archives; everything is chosen at first.
public final class PreviewViewModel {
    private final Overlays overlays;
    private final Consumer<List<Path>> open;
    private final List<PreviewRow> rows = new ArrayList<>();
    private final List<PreviewRow.Input> inputs = new ArrayList<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private String headline = "";
    private boolean setting;

    /// @param open  gets what was chosen, at least one
    public PreviewViewModel(Overlays overlays, Consumer<List<Path>> open) {
        this.overlays = overlays;
        this.open = open;
    }

    /// Asks which of what was found is to be opened.
    public void ask(Preview found) {
        rows.clear();
        inputs.clear();
        headline = Texts.text("preview.headline", Texts.count("preview.inputs", found.inputs().size()),
                Texts.count("preview.projects", found.projects().size()), found.searched().substring(found.searched().replace('\\', '/').lastIndexOf('/') + 1));
        found.projects().forEach(project -> add(project, found.searched()));
        if (!found.notRead().isEmpty()) {
            rows.add(new PreviewRow.NotReadHead(found.notRead().size()));
            for (Failure.Unreadable each : found.notRead()) {
                rows.add(new PreviewRow.NotRead(each, found.searched()));
            }
        }
        count();
        overlays.open(Views.PREVIEW);
    }

    private void add(FoundProject project, String above) {
        PreviewRow.Project head = new PreviewRow.Project(project, above);
        rows.add(head);
        List<PreviewRow.Input> own = new ArrayList<>();
        for (FoundInput each : project.inputs()) {
            PreviewRow.Input row = new PreviewRow.Input(each, project);
            own.add(row);
            row.chosen().subscribe(_ -> changed(() -> head.chosen().set(all(own))));
        }
        head.chosen().subscribe(now -> changed(() -> own.forEach(row -> row.chosen().set(now))));
        rows.addAll(own);
        inputs.addAll(own);
    }

    private static boolean all(List<PreviewRow.Input> rows) {
        return rows.stream().allMatch(row -> row.chosen().get());
    }

    /// A project and its inputs follow each other, but only those that the user did not touch.
    private void changed(Runnable follow) {
        if (!setting) {
            setting = true;
            follow.run();
            setting = false;
            count();
        }
    }

    private void count() {
        chosen.set((int) inputs.stream().filter(row -> row.chosen().get()).count());
    }

    List<PreviewRow> rows() {
        return List.copyOf(rows);
    }

    String headline() {
        return headline;
    }

    /// How many are chosen.
    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Chooses all, or none when all are chosen.
    void toggleAll() {
        boolean now = !all(inputs);
        inputs.forEach(row -> row.chosen().set(now));
    }

    /// Chooses the line or leaves it out.
    void toggle(PreviewRow row) {
        switch (row) {
            case PreviewRow.Project project -> flip(project.chosen());
            case PreviewRow.Input input -> flip(input.chosen());
            case PreviewRow.NotReadHead _, PreviewRow.NotRead _ -> { }
        }
    }

    private static void flip(BooleanProperty chosen) {
        chosen.set(!chosen.get());
    }

    /// Opens what is chosen; nothing chosen, nothing happens.
    void open() {
        List<Path> places = inputs.stream().filter(row -> row.chosen().get()).map(row -> row.input().place()).toList();
        if (!places.isEmpty()) {
            overlays.close();
            open.accept(places);
        }
    }

    void close() {
        overlays.close();
    }
}
