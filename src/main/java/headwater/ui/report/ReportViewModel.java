package headwater.ui.report;

import headwater.analysis.TargetSelection;
import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.dialog.Clip;
import headwater.ui.dialog.FileChoosers;
import headwater.ui.dialog.Messages;
import headwater.ui.dialog.ReportFile;
import headwater.ui.notes.Notes;
import headwater.ui.notice.Notices;
import headwater.ui.session.Session;
import headwater.ui.text.PathText;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.ComponentNote;
import headwater.workbench.ExportReport;
import headwater.workbench.Failure;
import headwater.workbench.Investigation;
import headwater.workbench.WholeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;

/// Writes the report of what is shown: the current file, compared with the baseline when there is one, with the paths to
/// what is asked for.
public final class ReportViewModel {
    /// What it talks to.
    public record Surroundings(BackgroundWork work, FileChoosers choosers, Clip clipboard, Notices notices,
            Messages messages, Notes notes) {
    }

    private final Session session;
    private final Surroundings to;
    private final String version;
    private final Clock clock;

    /// @param version  of the program
    public ReportViewModel(Session session, Surroundings to, String version, Clock clock) {
        this.session = session;
        this.to = to;
        this.version = version;
        this.clock = clock;
    }

    public void register(Actions actions) {
        actions.add(ActionGroup.FILES, "report", "Shortcut+R", Bindings.createBooleanBinding(
                () -> session.answer().get().isPresent(), session.answer()), () -> ask(false));
        actions.add(ActionGroup.FILES, "report-notes", "", Bindings.createBooleanBinding(
                () -> session.answer().get().isPresent(), session.answer()), () -> ask(true));
    }

    /// Asks where to, and writes it.
    ///
    /// @param noted  whether the notes on the project's components belong to the evidence
    void ask(boolean noted) {
        session.answer().get().ifPresent(answer -> to.choosers().report(answer.snapshot().fileTitle() + "-report")
                .ifPresent(file -> write(answer, file, noted)));
    }

    private void write(Investigation answer, ReportFile file, boolean noted) {
        List<Investigation> answers = Stream.concat(earlier().stream(), Stream.of(answer)).toList();
        Optional<String> target = session.goal().get().stream()
                .mapToObj(goal -> TargetSelection.textOf(answer.snapshot().graph(), goal)).findFirst();
        ExportReport.Request request = new ExportReport.Request(
                answers.stream().map(each -> each.snapshot().file()).toList(), target, Optional.of(clock.instant()), version)
                .noting(noted ? notes() : List.of());
        to.work().run(Texts.text("report.writing"), progress -> {
            byte[] bytes = file.format().write(ExportReport.of(request, answers, List.of(), progress))
                    .getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file.path(), out -> out.write(bytes));
            return file.path();
        }).onSuccess(this::tell).onFailure(Failure.class, to.messages()::show);
    }

    private List<ComponentNote> notes() {
        return session.current().get().map(file -> to.notes().of(file.title())).orElse(List.of()).stream()
                .map(note -> new ComponentNote(note.component(), note.bookmarked(), note.text())).toList();
    }

    /// The earlier build, when it is read and another file than the one shown.
    private Optional<Investigation> earlier() {
        return session.baseline().get().filter(file -> !session.current().get().equals(Optional.of(file)))
                .flatMap(file -> file.answer().get());
    }

    private void tell(Path written) {
        to.notices().tell(Texts.text("report.written", written.getFileName(), PathText.folderOf(written)), Texts.text("written.copyPath"), () ->
                to.clipboard().text(written.toString()));
    }
}
