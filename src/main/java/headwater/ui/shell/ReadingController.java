package headwater.ui.shell;

import headwater.ui.text.Texts;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// The page of a file that is being read: how far, and a way to give it up. While the list of background work is open,
/// that tells both, and the page only says what is read.
public final class ReadingController {
    private final MainViewModel model;
    private final StatusViewModel status;
    @FXML private VBox reading;
    @FXML private Label readingTitle;
    @FXML private ProgressBar readingBar;
    @FXML private Button cancelReading;

    public ReadingController(MainViewModel model, StatusViewModel status) {
        this.model = model;
        this.status = status;
    }

    @FXML
    void initialize() {
        model.centre().subscribe(centre -> reading.setVisible(centre == MainViewModel.Centre.READING));
        model.session().current().subscribe(current -> readingTitle.setText(current
                .map(of -> Texts.text("open.reading", of.shortName())).orElse("")));
        BooleanBinding here = status.workShown().not();
        for (Node part : new Node[] {readingBar, cancelReading}) {
            part.visibleProperty().bind(here);
        }
        model.readingNow().subscribe(now -> {
            readingBar.progressProperty().unbind();
            now.ifPresent(job -> readingBar.progressProperty().bind(job.fraction()));
        });
    }

    @FXML
    void cancelReading() {
        model.cancelReading();
    }
}
