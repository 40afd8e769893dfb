package headwater.ui.paths;

import headwater.analysis.TargetSelection;
import headwater.draw.Caption;
import headwater.model.DependencyGraph;
import headwater.ui.dialog.Clip;
import headwater.ui.dialog.FigureFile;
import headwater.ui.dialog.FileChoosers;
import headwater.ui.dialog.Messages;
import headwater.ui.notice.Notices;
import headwater.ui.text.PathText;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.CommandText;
import headwater.workbench.Failure;
import headwater.workbench.PathPicture;
import headwater.workbench.Provenance;
import headwater.workbench.Sentence;
import headwater.workbench.Snapshot;
import headwater.workbench.WholeFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// Takes the picture that is shown out of the program: as a file, into the clipboard, as a command line.
public final class FigureViewModel {
    private static final int CLIPBOARD_SCALE = 2;

    /// What it talks to.
    public record Surroundings(BackgroundWork work, FileChoosers choosers, Clip clipboard, Notices notices,
            Messages messages) {
    }

    /// Who made the figure, and when.
    public record Maker(String version, Clock clock) {
    }

    private final PathsViewModel paths;
    private final Surroundings to;
    private final Maker maker;
    private final BooleanSupplier dark;

    /// @param dark  whether the window is dark now, for the figure looks as what is shown
    public FigureViewModel(PathsViewModel paths, Surroundings to, Maker maker, BooleanSupplier dark) {
        this.paths = paths;
        this.to = to;
        this.maker = maker;
        this.dark = dark;
    }

    /// Whether there is a picture.
    BooleanBinding drawn() {
        return Bindings.createBooleanBinding(() -> !paths.drawing().get().isEmpty(), paths.drawing());
    }

    /// Asks where to, and writes it.
    void export() {
        paths.shown().get().ifPresent(shown -> to.choosers().figure(shown.answer().snapshot().fileTitle()
                + "-paths").ifPresent(file -> write(shown, file)));
    }

    private void write(ShownPaths shown, FigureFile file) {
        PathPicture.Style style = new PathPicture.Style(dark.getAsBoolean(), file.scale());
        List<String> words = new ArrayList<>(List.of("--format", file.format().extension()));
        if (style.dark() && file.format() != PathPicture.Format.DOT) {
            words.add("--dark");
        }
        if (file.format() == PathPicture.Format.PNG) {
            words.addAll(List.of("--scale", String.valueOf(file.scale())));
        }
        words.addAll(List.of("-o", String.valueOf(file.path().getFileName())));
        PathPicture picture = picture(shown, words);
        to.work().run(Texts.text("figure.writing"), progress -> {
            WholeFile.write(file.path(), out -> picture.write(file.format(), style, out, progress));
            return file.path();
        }).onSuccess(path -> to.notices().tell(Texts.text("figure.written", path.getFileName(),
                PathText.folderOf(path)), Texts.text("written.copyPath"), () -> to.clipboard().text(path.toString())))
                .onFailure(Failure.class, to.messages()::show);
    }

    void copySentence() {
        to.clipboard().text(paths.said());
        to.notices().tell(Texts.text("sentence.copied"));
    }

    void copyPicture() {
        paths.shown().get().ifPresent(shown -> {
            PathPicture.Style style = new PathPicture.Style(dark.getAsBoolean(), CLIPBOARD_SCALE);
            PathPicture picture = picture(shown, List.of("--format", "png"));
            to.work().latest("figure").run(Texts.text("figure.painting"), progress -> picture.paint(style, progress))
                    .onSuccess(image -> {
                        to.clipboard().picture(image);
                        to.notices().tell(Texts.text("figure.copied"));
                    });
        });
    }

    void copyCommand() {
        paths.shown().get().ifPresent(shown -> {
            if (shown.answer().snapshot().isVirtual()) {
                to.notices().tell(Texts.text("whatif.no-command.told"));
            } else {
                to.clipboard().text(CommandText.of(command(shown)));
                to.notices().tell(Texts.text("command.copied"));
            }
        });
    }

    private PathPicture picture(ShownPaths shown, List<String> output) {
        Snapshot snapshot = shown.answer().snapshot();
        List<String> words = new ArrayList<>(command(shown));
        if (shown.whole()) {
            words.add("--all");
        }
        words.addAll(output);
        Provenance provenance = new Provenance(snapshot.file(), snapshot.source().sha256(), maker.clock().instant(),
                maker.version(), snapshot.isVirtual() ? Texts.text("whatif.no-command") : CommandText.of(words));
        String filter = shown.filter().words(snapshot.graph());
        String headline = shown.goal().isEmpty() ? Sentence.of(shown.answer()).toString()
                : snapshot.virtualMark() + Sentence.exactPaths(shown.counts().getFirst().paths()) + " to " + shown.counts().getFirst().name() + ".";
        return new PathPicture(shown.figure(), shown.answer().targets(),
                new Caption(filter.isEmpty() ? headline : headline + " " + filter, provenance.lines()),
                shown.view().selecting(paths.session().component().get()));
    }

    /// The command line that gives the same paths.
    private static List<String> command(ShownPaths shown) {
        DependencyGraph graph = shown.answer().snapshot().graph();
        List<String> words = new ArrayList<>(List.of("paths", shown.answer().snapshot().file()));
        shown.goal().ifPresent(goal -> words.addAll(List.of("--to", TargetSelection.textOf(graph, goal))));
        words.addAll(shown.filter().options(graph));
        return words;
    }
}
