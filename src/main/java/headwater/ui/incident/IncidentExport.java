package headwater.ui.incident;

import headwater.draw.Caption;
import headwater.draw.timeline.Timeline;
import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.dialog.Clip;
import headwater.ui.dialog.FileChoosers;
import headwater.ui.dialog.Messages;
import headwater.ui.notice.Notices;
import headwater.ui.text.PathText;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Failure;
import headwater.workbench.PathPicture;
import headwater.workbench.Sentence;
import headwater.workbench.TimelinePicture;
import headwater.workbench.WholeFile;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.BooleanBinding;

/// Takes the answer about an incident out of the program: as Markdown, as a command line, as a picture.
public final class IncidentExport {
    /// What it talks to.
    public record Surroundings(BackgroundWork work, FileChoosers choosers, Clip clipboard, Notices notices, Messages messages) {
    }

    private final IncidentViewModel model;
    private final Surroundings to;
    private final Maker maker;

    /// Who made a picture, and when.
    ///
    /// @param dark  whether the window is dark now, for the picture looks as what is shown
    public record Maker(String version, Clock clock, BooleanSupplier dark) {
    }

    public IncidentExport(IncidentViewModel model, Surroundings to, Maker maker) {
        this.model = model;
        this.to = to;
        this.maker = maker;
    }

    /// Registers what can be done with an incident.
    public void register(Actions actions) {
        BooleanBinding answered = model.state().isEqualTo(IncidentViewModel.State.ANSWERED);
        actions.add(ActionGroup.INCIDENT, "incident.again", "", model.state().isNotEqualTo(IncidentViewModel.State.NOTHING_SOUGHT),
                model::searchAgain);
        actions.add(ActionGroup.INCIDENT, "incident.copy", "", answered, this::copyTable);
        actions.add(ActionGroup.INCIDENT, "incident.command", "", answered, this::copyCommand);
        actions.add(ActionGroup.INCIDENT, "timeline.save", "", answered.and(model.timeline().isNotEqualTo(Timeline.EMPTY)), this::savePicture);
    }

    private String title() {
        return model.session().sought().get().map(sought -> sought.title()).orElse("");
    }

    private void copyTable() {
        model.sentence().ifPresent(said -> {
            to.clipboard().text(VerdictMarkdown.of(title(), said, model.rows()));
            to.notices().tell(Texts.text("incident.copied"));
        });
    }

    private void copyCommand() {
        model.session().sought().get().ifPresent(sought -> {
            to.clipboard().text(IncidentCommand.of(sought));
            to.notices().tell(Texts.text("command.copied"));
        });
    }

    private void savePicture() {
        to.choosers().picture(Texts.text("timeline.file")).ifPresent(file -> {
            PathPicture.Style style = new PathPicture.Style(maker.dark().getAsBoolean(), file.scale());
            TimelinePicture picture = new TimelinePicture(model.looked(), new Caption(title() + ". "
                    + model.sentence().map(Sentence::toString).orElse(""), List.of(Texts.text("timeline.made", maker.version(),
                            maker.clock().instant()))));
            to.work().run(Texts.text("figure.writing"), progress -> {
                WholeFile.write(file.path(), out -> picture.write(file.format(), style, out, progress));
                return file.path();
            }).onSuccess(path -> to.notices().tell(Texts.text("figure.written", path.getFileName(), PathText.folderOf(path)),
                    Texts.text("written.copyPath"), () -> to.clipboard().text(path.toString())))
                    .onFailure(Failure.class, to.messages()::show);
        });
    }
}
