package headwater.ui.dialog;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// Shows a notice for some seconds.
public final class NoticeController {
    private static final Duration READ = Duration.seconds(4);

    private final Notices notices;
    private final PauseTransition pause = new PauseTransition(READ);
    @FXML private Label notice;

    public NoticeController(Notices notices) {
        this.notices = notices;
    }

    @FXML
    void initialize() {
        pause.setOnFinished(_ -> notices.clear());
        notices.shown().subscribe(this::show);
    }

    private void show(Optional<String> text) {
        notice.setVisible(text.isPresent());
        text.ifPresent(words -> {
            notice.setText(words);
            pause.playFromStart();
        });
    }
}
